import { $getRoot, RootNode, type LexicalEditor } from 'lexical';

/**
 * Lexical looks through all blocks after each key for words that stand loose between them, twice. They can only have come
 * where the list of blocks was written to, and only then is it done here. `_nodes` is Lexical's own; there is no public way.
 */
export function registerLooseInline(editor: LexicalEditor): () => void {
  const transforms = editor._nodes.get(RootNode.getType())?.transforms;
  if (transforms === undefined) throw new Error('The editor has no root.');
  const each = [...transforms];
  transforms.clear();
  const stop = editor.registerNodeTransform(RootNode, (root) => {
    const before = editor.getEditorState().read($getRoot);
    if (root.getLatest() !== before) for (const transform of each) transform(root);
  });
  return () => {
    stop();
    for (const transform of each) transforms.add(transform);
  };
}
