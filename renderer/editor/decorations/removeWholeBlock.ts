import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $emptyBlock } from '../blockIds';

/** Takes a block out in one step, and puts the caret where it was; the body keeps a place to write in. */
export function removeWholeBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(
    () => {
      const block = $getNodeByKey(key);
      if (block === null) return;
      if ($getRoot().getChildrenSize() === 1) block.insertAfter($emptyBlock());
      const neighbour = block.getNextSibling() ?? block.getPreviousSibling();
      block.remove();
      if ($isElementNode(neighbour)) neighbour.selectStart();
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
