import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { $isBlockNode } from '../blockIds';
import { $remove } from '../blocks/deleteBlocks';

/** Takes a block out in one step, with the keys in the text again. */
export function removeWholeBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(
    () => {
      const block = $getNodeByKey(key);
      if ($isBlockNode(block)) $remove([block]);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
