import type { Block, Body, Footnote } from './body';
import type { BlockId } from './ids';
import { footnotesIn, ownStretches } from './inline';

/** A footnote with the number that its place gives it. */
export interface NumberedFootnote {
  readonly footnote: Footnote;
  /** From 1, in reading order. */
  readonly number: number;
  readonly blockId: BlockId;
}

/** A body's footnotes in reading order: moving or deleting one renumbers the others for nothing. */
export function footnotesOf(body: Body): NumberedFootnote[] {
  return body.flatMap(footnotesOfBlock).map((found, index) => ({ ...found, number: index + 1 }));
}

const footnotesOfBlock = ({ id, content }: Block): { footnote: Footnote; blockId: BlockId }[] =>
  ownStretches(content)
    .flatMap(footnotesIn)
    .map((footnote) => ({ footnote, blockId: id }));
