import type { Block } from '../../shared/domain/body';
import type { BlockId } from '../../shared/domain/ids';
import type { ImportedPiece, LeftOutReason } from '../../shared/domain/importing';
import { blockText } from '../../shared/html/renderText';
import type { Origin } from '../../shared/html/origins';
import { takeHeadline } from './headline';
import { reasonToLeaveOut } from './judge';
import { joinBiography } from './biography';
import { bylineOf, publishedBy, typedNotice } from './typedNotice';

/** What was made of a file's blocks: nothing is decided before she agrees. */
export interface Recognised {
  readonly headline: string;
  readonly byline: string;
  readonly pieces: readonly ImportedPiece[];
}

type Verdict = ImportedPiece['verdict'];

const BY_ORIGIN: Readonly<Record<Origin, LeftOutReason | null>> = {
  headline: null,
  comments: 'comments',
  commentForm: 'commentForm',
  shareLinks: 'shareLinks',
  furniture: 'siteFurniture',
  outsideMain: 'siteFurniture',
};
/** Where one of these stands, the readers have the floor: nothing after it is the article. */
const ENDS_THE_ARTICLE: ReadonlySet<LeftOutReason> = new Set(['comments', 'commentForm', 'pingback']);

/** Tells the article from what came with it: the headline, the pieces, and for each what it is and why. */
export function recognise(blocks: readonly Block[], origins: ReadonlyMap<BlockId, Origin>): Recognised {
  const { headline, before, after } = takeHeadline(blocks, origins);
  const rest = judgeAll(joinBiography(after), headline, origins);
  const furniture = before.map((block): ImportedPiece => ({
    block,
    verdict: { kind: 'leftOut', reason: reasonOf(block, headline, origins) ?? 'siteFurniture' },
  }));
  return { headline, byline: bylineIn(after), pieces: [...furniture, ...rest].filter(isWorthAsking) };
}

function judgeAll(
  blocks: readonly Block[],
  headline: string,
  origins: ReadonlyMap<BlockId, Origin>,
): ImportedPiece[] {
  let ended: LeftOutReason | null = null;
  return blocks.map((block, index): ImportedPiece => {
    const text = blockText(block.content);
    const reason = reasonOf(block, headline, origins);
    if (reason !== null && ENDS_THE_ARTICLE.has(reason) && !origins.has(block.id)) {
      ended = reason === 'pingback' ? 'comments' : reason;
    }
    if (ended !== null) return { block, verdict: { kind: 'leftOut', reason: reason ?? ended } };
    if (index === 0 && bylineOf(text) !== null) {
      return { block, verdict: { kind: 'leftOut', reason: 'siteFurniture' } };
    }
    return { block, verdict: verdictOn(text, reason) };
  });
}

/** A rule between the page's own parts says nothing that she could want back. */
const isWorthAsking = ({ block, verdict }: ImportedPiece): boolean =>
  verdict.kind === 'article' || block.content.kind !== 'divider';

function verdictOn(text: string, reason: LeftOutReason | null): Verdict {
  if (reason !== null) return { kind: 'leftOut', reason };
  const notice = publishedBy(text.split('\n')[0] ?? '') === null ? typedNotice(text) : 'author';
  return notice === null ? { kind: 'article' } : { kind: 'notice', notice, text: noticeWords(text) };
}

function reasonOf(
  block: Block,
  headline: string,
  origins: ReadonlyMap<BlockId, Origin>,
): LeftOutReason | null {
  const origin = origins.get(block.id);
  const byPlace = origin === undefined ? null : BY_ORIGIN[origin];
  if (byPlace !== null) return byPlace;
  const text = blockText(block.content);
  // The headline again, further down, is the page speaking of itself.
  return text.trim() === headline && headline !== '' ? 'siteFurniture' : reasonToLeaveOut(text);
}

/** Several lines as one text: each ends with its own stop. */
function noticeWords(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index, lines) =>
      index < lines.length - 1 && /[\p{L}\p{N}]$/u.test(line) ? `${line}.` : line,
    )
    .join(' ');
}

/** Her name from a line under the headline, else from "Published by". */
function bylineIn(blocks: readonly Block[]): string {
  const texts = blocks.map(({ content }) => blockText(content));
  const named = texts.map((text) => publishedBy(text)).find((name) => name !== null);
  return bylineOf(texts[0] ?? '') ?? named ?? '';
}
