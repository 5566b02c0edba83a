import type { LexicalNode } from 'lexical';
import { spliceNote } from '../../../shared/domain/spliceNote';
import { inlineText } from '../../../shared/html/renderText';
import { $isEmbed } from '../embeds/EmbedNode';
import { $isFootnote } from '../nodes/FootnoteNode';
import { $isPicture } from '../pictures/PictureNode';
import type { HeldField, Stretch } from './stretch';

/** The words that a node holds in fields of its own, as they are read: a picture's, an embed's, a footnote's. */
export function $heldWords(
  node: LexicalNode,
): readonly { readonly field: HeldField; readonly text: string }[] {
  if ($isFootnote(node)) return [{ field: 'note', text: inlineText(node.getNote()) }];
  if ($isEmbed(node)) return [{ field: 'heading', text: node.getEmbed().heading }];
  if (!$isPicture(node)) return [];
  const picture = node.getPicture();
  const fields = ['alternativeText', 'caption', 'credit'] as const;
  return fields.map((field) => ({ field, text: picture[field] }));
}

/** Replaces a stretch of what a node holds; nothing where it holds no such words. */
export function $spliceHeld(node: LexicalNode, { field, start, end }: Stretch, by: string): void {
  const spliced = (text: string): string => text.slice(0, start) + by + text.slice(end);
  if (field === 'note' && $isFootnote(node)) node.setNote(spliceNote(node.getNote(), start, end, by));
  else if (field === 'heading' && $isEmbed(node)) {
    const embed = node.getEmbed();
    node.setEmbed({ ...embed, heading: spliced(embed.heading) });
  } else if ((field === 'alternativeText' || field === 'caption' || field === 'credit') && $isPicture(node)) {
    const picture = node.getPicture();
    node.setPicture({ ...picture, [field]: spliced(picture[field]) });
  }
}
