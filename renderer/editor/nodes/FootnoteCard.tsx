import type { LexicalEditor, NodeKey } from 'lexical';
import { Link, ListOrdered, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { NoteInline } from '../../../shared/domain/body';
import { editorWords } from '../../i18n/editor';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { createArticleEditor } from '../articleEditor';
import { DEEDS } from '../commands/deeds';
import type { CardPlace } from '../LinkCard';
import { LinkCards } from '../LinkCards';
import { goBehindFootnote, removeFootnote, writeNote } from './footnoteCommands';
import '../card.css';
import './footnotes.css';
import type { NumberedNote } from './footnotes';
import { listedId } from './FootnoteList';
import { NoteField } from './NoteField';

const words = editorWords.footnotes;

interface FootnoteCardProps {
  readonly editor: LexicalEditor;
  readonly note: NumberedNote;
  readonly place: CardPlace;
  readonly onClose: () => void;
}

/** The small card at a reference, where its note is written. */
export function FootnoteCard({ editor, note: { key, number, note }, place, onClose }: FootnoteCardProps) {
  const [noteEditor] = useState(createArticleEditor);
  const hasWritten = useRef(false);
  const card = useRef<HTMLDivElement>(null);
  useInView(card, onClose);
  const ours = useRef(new WeakSet<readonly NoteInline[]>([note]));
  // Its words were changed from elsewhere, by an undo or by replacing: what stands in the field is old.
  useEffect(() => {
    if (!ours.current.has(note)) onClose();
  }, [note, onClose]);
  const done = () => {
    onClose();
    goBehindFootnote(editor, key);
  };
  return (
    <div
      ref={card}
      role="dialog"
      aria-label={words.numbered(number)}
      className="editor-card note-card"
      style={place}
      onKeyDown={onEscape(done)}
    >
      <p className="note-card__name" aria-hidden>
        {words.numbered(number)}
      </p>
      <NoteField
        editor={noteEditor}
        note={note}
        onChange={(now) => {
          ours.current.add(now);
          writeNote(editor, key, now, !hasWritten.current);
          hasWritten.current = true;
        }}
        onDone={done}
      />
      <div className="editor-card__actions">
        <Button size="small" onClick={done}>
          {words.done}
        </Button>
        <IconButton
          size="small"
          label={words.link}
          icon={Link}
          onMouseDown={keepCaret}
          onClick={() => DEEDS.link(noteEditor)}
        />
        <IconButton
          size="small"
          label={words.toList}
          icon={ListOrdered}
          onClick={() => {
            onClose();
            showInList(key);
          }}
        />
        <IconButton
          size="small"
          label={words.remove}
          icon={Trash2}
          onClick={() => {
            onClose();
            removeFootnote(editor, key);
            editor.focus();
          }}
        />
      </div>
      <LinkCards editor={noteEditor} frame={card} />
    </div>
  );
}

const showInList = (key: NodeKey): void => {
  const listed = document.getElementById(listedId(key));
  listed?.scrollIntoView({ block: 'center' });
  listed?.focus();
};

const keepCaret = (event: React.MouseEvent): void => event.preventDefault();

const onEscape = (done: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  done();
};

/** Comes wholly into view, and closes on a press anywhere else. */
function useInView(card: React.RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !card.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [card, onClose]);
}
