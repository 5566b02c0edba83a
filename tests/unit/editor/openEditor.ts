import { $isElementNode, type LexicalCommand, type LexicalEditor } from 'lexical';
import { blockId, type BlockId } from '../../../shared/domain/ids';
import type { Block, Body, Inline } from '../../../shared/domain/body';
import { createArticleEditor, equipEditor } from '../../../renderer/editor/articleEditor';
import { $blockById, $topLevelBlocks } from '../../../renderer/editor/blockIds';
import { $blockFrom } from '../../../renderer/editor/fromLexical';
import type { BodyChange } from '../../../renderer/desk/unsaved';

export interface OpenEditor {
  readonly editor: LexicalEditor;
  /** Everything that was said since the last look. */
  readonly hear: () => readonly BodyChange[];
  /** The body as the desk has it: put together from what was said, and from nothing else. */
  readonly deskBody: () => Body;
  /** The body as it stands in the editor. */
  readonly editorBody: () => Body;
  readonly load: (body: Body) => void;
  /** One edit of hers; the caret is put where the edit says. */
  readonly edit: ($act: () => void) => void;
  /** A command such as undo, carried out to its end. */
  readonly press: (command: LexicalCommand<void>) => void;
}

export const id = (name: string): BlockId => blockId.parse(name);
export const text = (words: string): Inline => ({ kind: 'text', text: words, marks: [] });
export const link = (label: string, address: string | null): Inline => ({
  kind: 'link',
  address,
  label: [{ kind: 'text', text: label, marks: [] }],
});
export const paragraph = (name: string, ...inline: Inline[]): Block => ({
  id: id(name),
  content: { kind: 'paragraph', inline },
});

/** A real editor with its real behaviour, without a page around it, and a desk that listens. */
export function openEditor(body: Body): OpenEditor {
  const editor = createArticleEditor();
  const blocks = new Map<BlockId, Block>();
  let order: readonly BlockId[] = [];
  let heard: BodyChange[] = [];
  const { load } = equipEditor(editor, {
    onChange: (change) => {
      heard.push(change);
      for (const block of change.changed) blocks.set(block.id, block);
      if (change.order) order = change.order;
    },
    onHistory: () => undefined,
    onPasted: () => undefined,
    onPasting: () => undefined,
  });
  const loadBoth = (loaded: Body): void => {
    blocks.clear();
    for (const block of loaded) blocks.set(block.id, block);
    order = loaded.map((block) => block.id);
    load(loaded);
  };
  loadBoth(body);
  return {
    editor,
    load: loadBoth,
    hear: () => {
      const since = heard;
      heard = [];
      return since;
    },
    deskBody: () => order.flatMap((one) => blocks.get(one) ?? []),
    editorBody: () =>
      editor.getEditorState().read(() => $topLevelBlocks().flatMap((node) => $blockFrom(node) ?? [])),
    edit: ($act) => editor.update($act, { discrete: true }),
    press: (command) => {
      editor.dispatchCommand(command);
      editor.update(() => undefined, { discrete: true });
    },
  };
}

/** The node of a block, which a test knows to be there. */
export function $block(name: string) {
  const node = $blockById(id(name));
  if (!$isElementNode(node)) throw new Error(`No block ${name}`);
  return node;
}
