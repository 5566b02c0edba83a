import type { Block, BlockContent, Inline, TextRun } from '../domain/body';
import type { BlockId } from '../domain/ids';
import { joinInline, linksOf } from '../domain/inline';
import { withoutTracking } from '../text/tracking';
import { wellFormed } from '../text/wellFormed';
import type { PendingPicture } from './foundPicture';
import { joinBrokenLines } from './joinBrokenLines';
import { isPlainlyMarkdown } from './markdownSigns';
import { readHtml, type ReadOptions } from './readHtml';
import { readMarkdown } from './readMarkdown';
import { readLines, readPlainText } from './readText';
import { safeAddress } from './safeAddress';
import { readTabbedTable } from './tabbedTable';

/** What another program put on the clipboard or dropped, as far as it is text. */
export interface Clip {
  readonly html: string;
  readonly text: string;
  /** She asked for the plain text: its lines are taken as they are. */
  readonly isPlain: boolean;
}

/** What pasted matter comes to. */
export interface ReadClip {
  readonly blocks: readonly Block[];
  /** The pictures that wait to be taken in, for a caller that takes them. */
  readonly pending: readonly PendingPicture[];
  /** What was left out, in plain words. */
  readonly dropped: readonly string[];
  /** How many lines that a page had broken were joined. */
  readonly joinedLines: number;
  /** The addresses that say who followed them, each once. */
  readonly tracked: readonly string[];
}

/** What comes of nothing. */
export const NOTHING_READ: ReadClip = { blocks: [], pending: [], dropped: [], joinedLines: 0, tracked: [] };

type Read = Omit<ReadClip, 'tracked'>;

/** Reads pasted or dropped matter: its HTML where there is some, and otherwise what its text plainly is. */
export function readClip(clip: Clip, newBlockId: () => BlockId, options: ReadOptions = {}): ReadClip {
  const isText = clip.isPlain || clip.html.trim() === '';
  const read: Read = isText
    ? readText(clip, newBlockId, options)
    : { ...readHtml(clip.html, newBlockId, options), joinedLines: 0 };
  return { ...read, tracked: trackedIn(read.blocks) };
}

function readText({ text, isPlain }: Clip, newBlockId: () => BlockId, options: ReadOptions): Read {
  const plain = (blocks: readonly Block[], joinedLines = 0): Read => ({
    blocks,
    pending: [],
    dropped: [],
    joinedLines,
  });
  const alone = (content: BlockContent): Read => plain([{ id: newBlockId(), content }]);
  if (text === '') return plain([]);
  if (!/[\r\n]/.test(text)) return alone(readLine(text, isPlain));
  if (isPlain) return plain(readLines(text, newBlockId));
  const table = readTabbedTable(text);
  if (table !== null) return alone(table);
  if (isPlainlyMarkdown(text)) return { ...readMarkdown(text, newBlockId, options), joinedLines: 0 };
  const joined = joinBrokenLines(text);
  return plain(readPlainText(joined.text, newBlockId), joined.count);
}

/** Part of a line goes in as it is, with the spaces at its ends; a lone address is a link. */
function readLine(text: string, isPlain: boolean): BlockContent {
  const run = (words: string): TextRun => ({ kind: 'text', text: wellFormed(words), marks: [] });
  const address = isPlain || /\s/.test(text.trim()) ? null : safeAddress(text);
  const part: Inline = address === null ? run(text) : { kind: 'link', address, label: [run(text.trim())] };
  return { kind: 'paragraph', inline: joinInline([part]) };
}

/** The addresses in these blocks that say who followed them, each once. */
function trackedIn(blocks: readonly Block[]): string[] {
  const addresses = blocks.flatMap(({ content }) => linksOf(content).flatMap(({ address }) => address ?? []));
  return [...new Set(addresses)].filter((address) => withoutTracking(address) !== null);
}
