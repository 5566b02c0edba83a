import { $toggleLink } from '@lexical/link';
import {
  $createTextNode,
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  createCommand,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { LinkEdit } from '../desk/editing';
import { $createArticleLink, $isArticleLink, type ArticleLinkNode } from './ArticleLinkNode';
import { $blockById } from './blockIds';
import { $selectWordAtCaret } from './wordAtCaret';

/** Opens the card at the link, or for the words, where the caret is. */
export const OPEN_LINK_CARD_COMMAND = createCommand<void>('OPEN_LINK_CARD_COMMAND');

/** The links of a block in reading order: the nth is the one that a `linkIndex` of n names. */
export function $linksIn(block: LexicalNode): ArticleLinkNode[] {
  if (!$isElementNode(block)) return [];
  return block.getChildren().flatMap((node) => {
    if ($isArticleLink(node)) return [node];
    return $isElementNode(node) ? $linksIn(node) : [];
  });
}

export const $linkAround = (node: LexicalNode): ArticleLinkNode | null =>
  $findMatchingParent<ArticleLinkNode>(node, $isArticleLink);

/** The link that the selection lies in, or null. */
export function $selectedLink(): ArticleLinkNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const link = $linkAround(selection.anchor.getNode());
  return link && link.is($linkAround(selection.focus.getNode())) ? link : null;
}

/** Makes the change that a panel asked for, as one step of the undo history; nothing if the link is not there any more. */
export function editLink(editor: LexicalEditor, edit: LinkEdit): void {
  editor.update(
    () => {
      const block = $blockById(edit.blockId);
      const link = block && $linksIn(block)[edit.linkIndex];
      if (!link || link.getTextContent().trim() !== edit.seenLabel) return;
      if (edit.address !== undefined) link.setURL(edit.address);
      if (edit.label) $relabel(link, edit.label);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

/** The new label is dressed as the first word of the old one was. */
export function $relabel(link: ArticleLinkNode, label: string): void {
  if (link.getTextContent() === label) return;
  const first = link.getFirstChild();
  const text = $createTextNode(label).setFormat($isTextNode(first) ? first.getFormat() : 0);
  link.splice(0, link.getChildrenSize(), [text]);
}

/** What the link card is about: a link that stands, or words that are to become one. */
export type LinkSubject =
  | { readonly kind: 'link'; readonly key: NodeKey; readonly address: string }
  | { readonly kind: 'words'; readonly selection: RangeSelection };

/** The link at the selection, or the selected words, or the word at the caret. */
export function $linkSubject(): LinkSubject | null {
  const link = $selectedLink();
  if (link) return { kind: 'link', key: link.getKey(), address: link.getURL() };
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  if (selection.isCollapsed()) $selectWordAtCaret(selection);
  return { kind: 'words', selection: selection.clone() };
}

/** Gives the subject this address; an empty one makes a missing link, and no words take the address as their label. */
export function saveLink(editor: LexicalEditor, subject: LinkSubject, address: string): void {
  editor.update(
    () => {
      if (subject.kind === 'link') {
        const link = $getNodeByKey(subject.key);
        if ($isArticleLink(link)) link.setURL(address);
        return;
      }
      const selection = subject.selection.clone();
      $setSelection(selection);
      if (!selection.isCollapsed()) {
        $toggleLink(address, { rel: null });
        $goBehind();
      } else if (address !== '') {
        const label = $createTextNode(address.replace(/^(https?:\/\/|mailto:)/, ''));
        selection.insertNodes([$createArticleLink(address).append(label)]);
      }
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

/** The caret goes to the end of what was selected: what is typed next must not replace the new link. */
function $goBehind(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const { anchor, focus } = selection;
  if (selection.isBackward()) focus.set(anchor.key, anchor.offset, anchor.type);
  else anchor.set(focus.key, focus.offset, focus.type);
}

/** Takes the link away and leaves its words. */
export function removeLink(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const link = $getNodeByKey(key);
      if (!$isArticleLink(link)) return;
      for (const child of link.getChildren()) link.insertBefore(child);
      link.remove();
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
