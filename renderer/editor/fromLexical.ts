import { $isHeadingNode, type HeadingNode } from '@lexical/rich-text';
import { $isElementNode, type LexicalNode } from 'lexical';
import type { Block, BlockContent } from '../../shared/domain/body';
import { joinInline } from '../../shared/domain/inline';
import { $blockIdOf, type BlockNode } from './blockIds';
import { $isEmbed } from './embeds/EmbedNode';
import { $isDivider } from './nodes/DividerNode';
import { $inlineFrom } from './nodes/inlineNodes';
import { $listFrom } from './nodes/lists';
import { $quoteFrom } from './nodes/quotes';
import { $tableFrom } from './nodes/tables';
import { $isPicture } from './pictures/PictureNode';

/** A top-level node as a block of the body; null for one that has no id yet. */
export function $blockFrom(node: BlockNode): Block | null {
  const id = $blockIdOf(node);
  return id === null ? null : { id, content: $contentFrom(node) };
}

export const $contentFrom = (node: BlockNode): BlockContent =>
  $pictureFrom(node) ??
  $embedFrom(node) ??
  $dividerFrom(node) ??
  $tableFrom(node) ??
  $listFrom(node) ??
  $quoteFrom(node) ??
  $headingFrom(node) ?? { kind: 'paragraph', inline: $wordsFrom(node) };

const $pictureFrom = (node: LexicalNode): BlockContent | null =>
  $isPicture(node) ? { kind: 'picture', picture: node.getPicture() } : null;

const $embedFrom = (node: LexicalNode): BlockContent | null => ($isEmbed(node) ? node.getEmbed() : null);

const $dividerFrom = (node: LexicalNode): BlockContent | null =>
  $isDivider(node) ? { kind: 'divider' } : null;

const $headingFrom = (node: LexicalNode): BlockContent | null =>
  $isHeadingNode(node) ? { kind: 'heading', level: levelOf(node), inline: $wordsFrom(node) } : null;

const $wordsFrom = (node: LexicalNode) =>
  joinInline($isElementNode(node) ? $inlineFrom(node.getChildren()) : []);

function levelOf(heading: HeadingNode): 2 | 3 | 4 {
  const tag = heading.getTag();
  if (tag === 'h1' || tag === 'h2') return 2;
  return tag === 'h3' ? 3 : 4;
}
