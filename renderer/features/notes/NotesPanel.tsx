import { editNotes, useSession } from '../../desk/session';
import { articleWords } from '../../i18n/article';
import { TextArea } from '../../ui/TextArea';
import { Writing } from '../../ui/Writing';
import './notes.css';
import { PrivateNotes } from './PrivateNotes';

/** Her notes beside the draft. */
export function NotesPanel() {
  const notes = useSession((state) => state.notes);
  const hasPrivateNotes = useSession((state) => state.privateNotes.length > 0);
  return (
    <div className="notes">
      <Writing>
        <TextArea
          label={articleWords.notes}
          hideLabel
          grows
          rows={hasPrivateNotes ? 4 : 12}
          value={notes}
          placeholder={articleWords.notesPlaceholder}
          hint={articleWords.notesHint}
          onChange={editNotes}
        />
        <PrivateNotes />
      </Writing>
    </div>
  );
}
