import { $isTextNode, type LexicalEditor } from 'lexical';
import { listedId } from '../nodes/FootnoteList';
import type { RunPlace, Stretch } from './stretch';
import { $piecesOf } from './textRuns';

/** A part of a text node of the page. */
interface ShownPart {
  readonly text: Text;
  readonly start: number;
  readonly end: number;
}

/** Where a find stands on the page: parts of its text, or the field that shows the words that are no text of the page. */
export interface ShownAt {
  readonly parts: readonly ShownPart[];
  readonly field: HTMLElement | null;
}

/** Where a stretch is shown; read within the editor's state. */
export function $shownAt(editor: LexicalEditor, stretch: Stretch): ShownAt {
  const { start, end } = stretch;
  if (stretch.field === null) return { parts: $partsOf(editor, stretch), field: null };
  const element = holderOf(editor, stretch);
  if (stretch.field !== 'note') return { parts: [], field: element };
  return { parts: partOf(textIn(element), start, end), field: null };
}

const $partsOf = (editor: LexicalEditor, { key, start, end }: Stretch): readonly ShownPart[] =>
  $piecesOf(key, start, end).flatMap((piece) =>
    $isTextNode(piece.node)
      ? partOf(textIn(editor.getElementByKey(piece.node.getKey())), piece.start, piece.end)
      : [],
  );

const partOf = (text: Text | null, start: number, end: number): readonly ShownPart[] =>
  text === null || text.length < end ? [] : [{ text, start, end }];

function textIn(element: Node | null): Text | null {
  for (let node = element; node !== null; node = node.firstChild) if (node instanceof Text) return node;
  return null;
}

/** The element that shows a run of words: a block, the field of a block that holds them, or a note in the list of notes. */
export function holderOf(editor: LexicalEditor, { key, field }: RunPlace): HTMLElement | null {
  if (field === 'note') return document.getElementById(listedId(key));
  const block = editor.getElementByKey(key);
  return field === null ? block : (block?.querySelector<HTMLElement>(`[data-holds="${field}"]`) ?? block);
}
