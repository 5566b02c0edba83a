import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { MarkNode } from '@lexical/mark';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { CreateEditorArgs } from 'lexical';
import { ArticleLinkNode } from '../ArticleLinkNode';
import { EmbedNode } from '../embeds/EmbedNode';
import { PictureNode } from '../pictures/PictureNode';
import { AttributionNode } from './AttributionNode';
import { DividerNode } from './DividerNode';
import { FootnoteNode } from './FootnoteNode';
import { PullQuoteNode } from './PullQuoteNode';

/** All that an article can be made of in the editor, beside paragraphs and text. */
export const NODE_CLASSES: NonNullable<CreateEditorArgs['nodes']> = [
  HeadingNode,
  QuoteNode,
  PullQuoteNode,
  AttributionNode,
  ListNode,
  ListItemNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  DividerNode,
  PictureNode,
  EmbedNode,
  LinkNode,
  ArticleLinkNode,
  FootnoteNode,
  MarkNode,
  {
    replace: LinkNode,
    with: (link: LinkNode) => new ArticleLinkNode(link.getURL()),
    withKlass: ArticleLinkNode,
  },
];
