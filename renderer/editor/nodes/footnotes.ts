import {
  $getNodeByKey,
  HISTORIC_TAG,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import type { NoteInline } from '../../../shared/domain/body';
import type { FootnoteId } from '../../../shared/domain/ids';
import { LOAD_TAG } from '../blockIds';
import { $isFootnote, FootnoteNode, newFootnoteId, showNumber } from './FootnoteNode';

/** A footnote as the window shows it: its reference in the editor, and the number that its place gives it. */
export interface NumberedNote {
  readonly key: NodeKey;
  readonly number: number;
  readonly note: readonly NoteInline[];
}

/**
 * Numbers the references in reading order, and tells the list of notes when it is another. Only a footnote that came,
 * went or changed, or a block that did, makes it look: a key costs nothing, and a look costs as much as there are footnotes.
 */
export function registerFootnotes(
  editor: LexicalEditor,
  onNotes: (notes: readonly NumberedNote[]) => void,
): () => void {
  const keys = new Map<NodeKey, FootnoteId | null>();
  let isStale = false;
  const renumber = (): void => {
    isStale = false;
    const found = [...keys.keys()].flatMap((key) => {
      const element = editor.getElementByKey(key);
      return element ? [{ key, element }] : [];
    });
    found.sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1));
    for (const [at, { element }] of found.entries()) showNumber(element, at + 1);
    onNotes(found.map(({ key }, at) => ({ key, number: at + 1, note: noteOf(editor, key) })));
  };
  return mergeRegister(
    editor.registerNodeTransform(FootnoteNode, (node) => $renewDoubled(node, keys)),
    editor.registerMutationListener(
      FootnoteNode,
      (mutations) => {
        isStale = true;
        for (const [key, kind] of mutations) {
          if (kind === 'destroyed') keys.delete(key);
          else keys.set(key, idOf(editor, key));
        }
      },
      { skipInitialization: false },
    ),
    editor.registerUpdateListener((update) => {
      if (isStale || (keys.size > 1 && hasMovedBlocks(update))) renumber();
    }),
    // A root that comes after the body was loaded numbers what it shows.
    editor.registerRootListener((root) => {
      if (root && isStale) renumber();
    }),
  );
}

const hasMovedBlocks = ({ dirtyElements, tags }: UpdateListenerPayload): boolean =>
  dirtyElements.get('root') === true || tags.has(HISTORIC_TAG) || tags.has(LOAD_TAG);

const isBefore = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const idOf = (editor: LexicalEditor, key: NodeKey): FootnoteId | null =>
  editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return $isFootnote(node) ? node.getFootnoteId() : null;
  });

const noteOf = (editor: LexicalEditor, key: NodeKey): readonly NoteInline[] =>
  editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return $isFootnote(node) ? node.getNote() : [];
  });

/** A copied reference is a footnote of its own. */
function $renewDoubled(node: FootnoteNode, keys: ReadonlyMap<NodeKey, FootnoteId | null>): void {
  const id = node.getFootnoteId();
  if (id === null) return void node.setFootnoteId(newFootnoteId());
  if (keys.has(node.getKey())) return;
  for (const [key, other] of keys) {
    if (other === id && $getNodeByKey(key)?.isAttached()) return void node.setFootnoteId(newFootnoteId());
  }
}
