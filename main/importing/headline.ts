import type { Block, Inline } from '../../shared/domain/body';
import type { BlockId } from '../../shared/domain/ids';
import { blockText, inlineText } from '../../shared/html/renderText';
import type { Origin } from '../../shared/html/origins';
import { reasonToLeaveOut } from './judge';

/** The headline, what stood before it on the page, and what follows. */
export interface TakenHeadline {
  readonly headline: string;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

/** Takes the page's `h1` for the headline, or else the first line that is not the site's own. */
export function takeHeadline(blocks: readonly Block[], origins: ReadonlyMap<BlockId, Origin>): TakenHeadline {
  const marked = blocks.findIndex(({ id }) => origins.get(id) === 'headline');
  const place = marked === -1 ? blocks.findIndex((block) => mayBeHeadline(block, origins)) : marked;
  const block = blocks[place];
  if (block === undefined) return { headline: '', before: [], after: blocks };
  const { first, rest } = firstLine(block);
  return {
    headline: first,
    before: blocks.slice(0, place),
    after: [...(rest === null ? [] : [rest]), ...blocks.slice(place + 1)],
  };
}

function mayBeHeadline(block: Block, origins: ReadonlyMap<BlockId, Origin>): boolean {
  const isInPlace = origins.get(block.id) === undefined;
  return isInPlace && 'inline' in block.content && reasonToLeaveOut(blockText(block.content)) === null;
}

function firstLine(block: Block): { first: string; rest: Block | null } {
  const { content } = block;
  if (!('inline' in content)) return { first: blockText(content).trim(), rest: null };
  const end = content.inline.findIndex((part) => part.kind === 'break');
  const first: readonly Inline[] = end === -1 ? content.inline : content.inline.slice(0, end);
  return {
    first: inlineText(first).trim(),
    rest: end === -1 ? null : { ...block, content: { ...content, inline: content.inline.slice(end + 1) } },
  };
}
