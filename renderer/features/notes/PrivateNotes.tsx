import { Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { notedPassages, type NotedPassage } from '../../../shared/domain/notedPassages';
import type { PrivateNote } from '../../../shared/domain/privateNote';
import { useCalmArticle } from '../../desk/calmArticle';
import { reveal } from '../../desk/navigation';
import { removePrivateNote, useNoteInHand, writePrivateNote } from '../../desk/privateNotes';
import { useSession } from '../../desk/session';
import { articleWords } from '../../i18n/article';
import { IconButton } from '../../ui/IconButton';
import { TextArea } from '../../ui/TextArea';

const words = articleWords.privateNotes;

/** Her notes on passages, in the order of the text; those whose passage is gone come last, and say so. */
export function PrivateNotes() {
  const notes = useSession((state) => state.privateNotes);
  const body = useCalmArticle()?.body;
  const passages = useMemo(() => notedPassages(body ?? []), [body]);
  const inHand = useNoteInHand((state) => state.id);
  const shown = notes.filter(({ id, text }) => text.trim() !== '' || passages.has(id) || id === inHand);
  if (shown.length === 0) return null;
  const order = [...passages.keys()];
  const placeOf = ({ id }: PrivateNote) => (passages.has(id) ? order.indexOf(id) : order.length);
  return (
    <section className="private-notes" aria-label={words.name}>
      <h3 className="private-notes__name">{words.name}</h3>
      <ul>
        {[...shown]
          .sort((a, b) => placeOf(a) - placeOf(b))
          .map((note) => (
            <NoteOnPassage key={note.id} note={note} passage={passages.get(note.id) ?? null} />
          ))}
      </ul>
    </section>
  );
}

interface NoteOnPassageProps {
  readonly note: PrivateNote;
  readonly passage: NotedPassage | null;
}

function NoteOnPassage({ note: { id, text }, passage }: NoteOnPassageProps) {
  const line = useRef<HTMLLIElement>(null);
  const { id: inHand, key } = useNoteInHand();
  useEffect(() => {
    if (id === inHand) line.current?.querySelector('textarea')?.focus();
  }, [id, inHand, key]);
  return (
    <li ref={line} className="private-note">
      <div className="private-note__head">
        {passage ? (
          <button
            type="button"
            className="private-note__passage"
            title={words.show}
            onClick={() => reveal({ kind: 'note', noteId: id, blockId: passage.blockId })}
          >
            {passage.words}
          </button>
        ) : (
          <span className="private-note__gone">
            {id === inHand && text === '' ? words.fresh : words.gone}
          </span>
        )}
        <IconButton size="small" label={words.remove} icon={Trash2} onClick={() => removePrivateNote(id)} />
      </div>
      <TextArea
        label={words.one(passage?.words ?? '')}
        hideLabel
        grows
        rows={2}
        value={text}
        placeholder={words.placeholder}
        onChange={(now) => writePrivateNote(id, now)}
      />
    </li>
  );
}
