import type { NodeKey } from 'lexical';
import { inlineText } from '../../../shared/html/renderText';
import { editorWords } from '../../i18n/editor';
import './footnotes.css';
import type { NumberedNote } from './footnotes';

const words = editorWords.footnotes;

interface FootnoteListProps {
  readonly notes: readonly NumberedNote[];
  /** Leads to where the note is referred to. */
  readonly onOpen: (key: NodeKey) => void;
}

/** The notes at the foot of the article, each leading back to its reference. */
export function FootnoteList({ notes, onOpen }: FootnoteListProps) {
  if (notes.length === 0) return null;
  return (
    <section className="footnotes" aria-label={words.list}>
      <h2 className="footnotes__name">{words.list}</h2>
      <ol>
        {notes.map(({ key, number, note }) => (
          <li key={key}>
            <button
              type="button"
              id={listedId(key)}
              className="footnotes__note"
              title={words.toReference(number)}
              onClick={() => onOpen(key)}
            >
              {inlineText(note) || <span className="footnotes__empty">{words.empty}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The element that shows a note in the list. */
export const listedId = (key: NodeKey): string => `footnote-${key}`;
