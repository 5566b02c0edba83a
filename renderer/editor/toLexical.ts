import { $createHeadingNode } from '@lexical/rich-text';
import { $createParagraphNode } from 'lexical';
import { assertNever } from '../../shared/errors/assertNever';
import type { Block, BlockContent, Body } from '../../shared/domain/body';
import { $setBlockId, type BlockNode } from './blockIds';
import { $createEmbed } from './embeds/EmbedNode';
import { $createDivider } from './nodes/DividerNode';
import { $nodesFromInline } from './nodes/inlineNodes';
import { $nodeFromList } from './nodes/lists';
import { $nodeFromQuote } from './nodes/quotes';
import { $nodeFromTable } from './nodes/tables';
import { $createPicture } from './pictures/PictureNode';

/** The body as Lexical nodes, each with its block's id. */
export const $nodesFromBody = (body: Body): BlockNode[] => body.map($nodeFromBlock);

const $nodeFromBlock = ({ id, content }: Block): BlockNode => $setBlockId($nodeFromContent(content), id);

function $nodeFromContent(content: BlockContent): BlockNode {
  switch (content.kind) {
    case 'paragraph':
      return $createParagraphNode().append(...$nodesFromInline(content.inline));
    case 'heading':
      return $createHeadingNode(`h${content.level}`).append(...$nodesFromInline(content.inline));
    case 'quote':
    case 'pullQuote':
      return $nodeFromQuote(content);
    case 'list':
      return $nodeFromList(content);
    case 'table':
      return $nodeFromTable(content);
    case 'divider':
      return $createDivider();
    case 'picture':
      return $createPicture(content.picture);
    case 'embed':
      return $createEmbed(content);
    default:
      return assertNever(content);
  }
}
