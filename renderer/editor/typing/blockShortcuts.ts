import { $getNodeByKey, $isParagraphNode, $isRootNode, type LexicalEditor } from 'lexical';
import { setBlockKind, type BlockKind } from '../blockKinds';
import { $createDivider } from '../nodes/DividerNode';
import type { Typed } from './asYouType';

/** What stands at the start of a paragraph, before a space, and the kind that it makes of it. */
const SIGNS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^# $/, 'heading'],
  [/^## $/, 'subheading'],
  [/^### $/, 'minorHeading'],
  [/^> $/, 'quote'],
  [/^[-*+] $/, 'bulletedList'],
  [/^1[.)] $/, 'numberedList'],
];

/** `# `, `> `, `- `, `1. ` at the start of a paragraph, and `---` as all of one. */
export function $blockShortcut(editor: LexicalEditor, { node, offset }: Typed): (() => void) | null {
  const block = node.getParent();
  if (!$isParagraphNode(block) || !$isRootNode(block.getParent()) || !node.is(block.getFirstChild()))
    return null;
  if (node.getTextContentSize() === offset && block.getTextContent() === '---') {
    return () => $makeDivider(block.getKey());
  }
  const before = node.getTextContent().slice(0, offset);
  const kind = SIGNS.find(([sign]) => sign.test(before))?.[1];
  if (kind === undefined) return null;
  const key = node.getKey();
  return () => {
    const typed = $getNodeByKey(key);
    if (!typed) return;
    node.getLatest().spliceText(0, offset, '').select(0, 0);
    setBlockKind(editor, kind);
  };
}

/** The divider stands where the dashes were, and the caret in the paragraph behind it. */
function $makeDivider(key: string): void {
  const block = $getNodeByKey(key);
  if (!$isParagraphNode(block)) return;
  block.insertBefore($createDivider());
  block.clear().select();
}
