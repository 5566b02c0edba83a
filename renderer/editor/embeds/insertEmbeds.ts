import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_NORMAL,
  HISTORY_PUSH_TAG,
  PASTE_COMMAND,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { embedFrame } from '../../../shared/html/embeds';
import { safeAddress } from '../../../shared/html/safeAddress';
import { $createArticleLink } from '../ArticleLinkNode';
import { $blockIdOf, $emptyBlock, $setBlockId } from '../blockIds';
import { $insertWholeBlocks } from '../decorations/insertWholeBlocks';
import { $createEmbed, type Embed } from './EmbedNode';

/** Puts an embed into the text, after the block of that key. */
export function insertEmbed(editor: LexicalEditor, embed: Embed, place: NodeKey | null): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(() => $insertWholeBlocks([$createEmbed(embed)], place), { tag: HISTORY_PUSH_TAG });
}

/** The address of a web page in what was typed or pasted; null for anything else. */
export function pageAddress(text: string): string | null {
  const address = /\s/.test(text.trim()) ? null : safeAddress(text);
  return address === null || address.startsWith('mailto:') ? null : address;
}

/** The address of a host that is known, pasted by itself into an empty paragraph, becomes an embed: one undo makes it a link again. */
export const registerEmbedPaste = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const text = event instanceof ClipboardEvent ? (event.clipboardData?.getData('text/plain') ?? '') : '';
      const address = pageAddress(text);
      const key = address !== null && embedFrame(address) !== null ? $emptyParagraph() : null;
      if (address === null || key === null) return false;
      event.preventDefault();
      editor.update(() => $putLink(key, address), {
        tag: HISTORY_PUSH_TAG,
        onUpdate: () => editor.update(() => $makeEmbed(key, address), { tag: HISTORY_PUSH_TAG }),
      });
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );

function $emptyParagraph(): NodeKey | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor.getNode() : null;
  return $isParagraphNode(node) && node.isEmpty() && $isRootNode(node.getParent()) ? node.getKey() : null;
}

function $putLink(key: NodeKey, address: string): void {
  const paragraph = $getNodeByKey(key);
  if (!$isElementNode(paragraph)) return;
  paragraph.append($createArticleLink(address).append($createTextNode(address))).selectEnd();
}

function $makeEmbed(key: NodeKey, address: string): void {
  const paragraph = $getNodeByKey(key);
  if (!$isElementNode(paragraph)) return;
  const embed = $setBlockId($createEmbed({ kind: 'embed', address, heading: '' }), $blockIdOf(paragraph));
  paragraph.replace(embed);
  const next = embed.getNextSibling() ?? embed.insertAfter($emptyBlock());
  if ($isElementNode(next)) next.selectStart();
}
