// What runs in the window of the plain Lexical: its rich text and its history, with the article's blocks and no more.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createLinkNode, LinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, ListItemNode, ListNode, registerList } from '@lexical/list';
import { $createHeadingNode, HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { BlockContent, Body, Inline } from '../../../shared/domain/body';

declare global {
  /** Shows a body in the element and makes it writable. */
  var showInLexical: (root: HTMLElement, body: Body) => void;
}

const $inline = (parts: readonly Inline[]): LexicalNode[] =>
  parts.map((part) => {
    if (part.kind === 'text') return $createTextNode(part.text);
    if (part.kind === 'break') return $createLineBreakNode();
    if (part.kind === 'footnote') throw new Error('The bench writes no footnotes.');
    return $createLinkNode(part.address ?? '').append(...part.label.map(({ text }) => $createTextNode(text)));
  });

function $block(content: BlockContent): ElementNode {
  if (content.kind === 'list') {
    const items = content.items.map(({ inline }) => $createListItemNode().append(...$inline(inline)));
    return $createListNode('bullet').append(...items);
  }
  if (content.kind !== 'heading' && content.kind !== 'paragraph')
    throw new Error(`The bench writes no ${content.kind}.`);
  const node = content.kind === 'heading' ? $createHeadingNode('h2') : $createParagraphNode();
  return node.append(...$inline(content.inline));
}

globalThis.showInLexical = (root, body) => {
  const editor = createEditor({
    namespace: 'plain',
    theme: { link: 'prose__link' },
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode],
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  registerList(editor);
  registerHistory(editor, createEmptyHistoryState(), 600);
  editor.setRootElement(root);
  editor.update(() => void $getRoot().append(...body.map(({ content }) => $block(content))), {
    discrete: true,
  });
};
