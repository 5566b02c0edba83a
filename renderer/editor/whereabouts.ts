import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import type { BlockId } from '../../shared/domain/ids';
import { $blockIdOf } from './blockIds';
import { blockAt } from './blocks/blockAt';
import { $blockAtSelection } from './insertions';

/** She reads about a third down what she sees of the text. */
const READ_AT = 1 / 3;

/** The block with the caret, where that is asked for and on screen, or else the one that she reads; found by what is drawn. */
export function blockSheIsAt(editor: LexicalEditor, isByCaret: boolean): BlockId | null {
  const text = editor.getRootElement();
  if (!text) return null;
  const top = lowerEdgeOfBars(text);
  const caret = isByCaret ? elementAtCaret(editor) : null;
  const isSeen = caret !== null && isBetween(caret.getBoundingClientRect(), top, innerHeight);
  const element = isSeen ? caret : blockInView(text, top);
  return element && editor.read(() => $idOf(element));
}

/** At the end of a long text the last: nothing below it could push it up to where she reads. */
function blockInView(text: HTMLElement, top: number): Element | null {
  const box = text.getBoundingClientRect();
  const isAtEnd = box.top < top && box.bottom < innerHeight;
  return isAtEnd ? text.lastElementChild : blockAt(text, top + (innerHeight - top) * READ_AT);
}

const elementAtCaret = (editor: LexicalEditor): HTMLElement | null =>
  editor.read(() => {
    const block = $blockAtSelection();
    return block && editor.getElementByKey(block.getKey());
  });

function $idOf(element: Element): BlockId | null {
  const block = $getNearestNodeFromDOMNode(element)?.getTopLevelElement();
  return block ? $blockIdOf(block) : null;
}

/** The page begins below the bars. */
const lowerEdgeOfBars = (text: HTMLElement): number =>
  text.ownerDocument.querySelector('.body-editor__bars')?.getBoundingClientRect().bottom ?? 0;

const isBetween = ({ top, bottom }: DOMRect, upper: number, lower: number): boolean =>
  bottom > upper && top < lower;
