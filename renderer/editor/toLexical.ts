import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { assertNever } from '../../shared/errors/assertNever';
import type { Block, BlockContent, Body, Inline, Sublist, TextRun } from '../../shared/domain/body';
import { ownStretches } from '../../shared/domain/inline';
import { $createArticleLink } from './ArticleLinkNode';
import { $setBlockId, type BlockNode } from './blockIds';
import { $createKeptBlock } from './KeptBlockNode';

/** The body as Lexical nodes, each with its block's id. */
export const $nodesFromBody = (body: Body): BlockNode[] => body.map($nodeFromBlock);

function $nodeFromBlock({ id, content }: Block): BlockNode {
  return $setBlockId<BlockNode>(
    isEditable(content) ? $nodeFromContent(content) : $createKeptBlock(content),
    id,
  );
}

/** True where nothing of a block is lost on the way through the editor. */
export function isEditable(content: BlockContent): content is EditableContent {
  const isKnown = content.kind === 'quote' ? content.attribution === undefined : 'inline' in content;
  const isWhole = ownStretches(content).every((inline) => inline.every(isPlain));
  return isWhole && ((isKnown && content.kind !== 'pullQuote') || content.kind === 'list');
}

function isPlain(part: Inline): boolean {
  if (part.kind === 'link') return part.label.every(isPlain);
  return part.kind === 'break' || (part.kind === 'text' && part.notes === undefined);
}

type EditableContent = Extract<BlockContent, { kind: 'paragraph' | 'heading' | 'quote' | 'list' }>;

function $nodeFromContent(content: EditableContent): ElementNode {
  switch (content.kind) {
    case 'paragraph':
      return $createParagraphNode().append(...$nodesFromInline(content.inline));
    case 'heading':
      return $createHeadingNode(`h${content.level}`).append(...$nodesFromInline(content.inline));
    case 'quote':
      return $createQuoteNode().append(...$nodesFromInline(content.inline));
    case 'list':
      return $listFrom(content);
    default:
      return assertNever(content);
  }
}

/** Lexical keeps a list within an item as an item of its own, after it. */
function $listFrom({ ordered, items }: Sublist): ListNode {
  const list = $createListNode(ordered ? 'number' : 'bullet');
  for (const item of items) {
    list.append($createListItemNode().append(...$nodesFromInline(item.inline)));
    if (item.sublist) list.append($createListItemNode().append($listFrom(item.sublist)));
  }
  return list;
}

export function $nodesFromInline(inline: readonly Inline[]): LexicalNode[] {
  return inline.map((part) => {
    switch (part.kind) {
      case 'text':
        return $textFrom(part);
      case 'break':
        return $createLineBreakNode();
      case 'link':
        return $createArticleLink(part.address).append(...part.label.map($textFrom));
      case 'footnote':
        throw new Error('A block with a footnote is kept whole.');
      default:
        return assertNever(part);
    }
  });
}

function $textFrom(run: TextRun): LexicalNode {
  const node = $createTextNode(run.text);
  for (const mark of run.marks) node.toggleFormat(mark);
  return node;
}
