import type { Block, BlockContent, Inline, ListItem } from '../domain/body';
import type { BlockId } from '../domain/ids';
import { wellFormed } from '../text/wellFormed';
import { safeAddress } from './safeAddress';

const BULLET = /^\s*[-*•–]\s+(?=\S)/;
const NUMBER = /^\s*\d{1,3}[.)]\s+(?=\S)/;

const LINE_ENDS = /\r\n|\r|\n|\u2028|\u2029/;

/** Each line a paragraph with the very signs that it has; lines without any are left out. */
export function readLines(text: string, newBlockId: () => BlockId): Block[] {
  const lines = wellFormed(text).split(LINE_ENDS);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => ({ id: newBlockId(), content: { kind: 'paragraph', inline: [run(line)] } }));
}

/** Plain text into blocks: an empty line parts paragraphs, a single one is a break, runs of `- ` or `1. ` are lists. */
export function readPlainText(text: string, newBlockId: () => BlockId): Block[] {
  return wellFormed(text)
    .split(LINE_ENDS)
    .map((line) => line.replace(/[ \t\f]+/g, (space) => (space === '\t' ? space : ' ')).trim())
    .reduce<string[][]>(
      (groups, line) => {
        if (line === '') groups.push([]);
        else groups.at(-1)?.push(line);
        return groups;
      },
      [[]],
    )
    .flatMap(blocksOfLines)
    .map((content) => ({ id: newBlockId(), content }));
}

function blocksOfLines(lines: readonly string[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  let rest = [...lines];
  while (rest.length > 0) {
    const marker = markerOf(rest[0]);
    const end = rest.findIndex((line) => markerOf(line) !== marker);
    const run = end === -1 ? rest : rest.slice(0, end);
    rest = end === -1 ? [] : rest.slice(end);
    blocks.push(marker === null ? { kind: 'paragraph', inline: linesInline(run) } : listOf(run, marker));
  }
  return blocks;
}

function markerOf(line: string | undefined): RegExp | null {
  if (line === undefined) return null;
  if (BULLET.test(line)) return BULLET;
  return NUMBER.test(line) ? NUMBER : null;
}

function listOf(lines: readonly string[], marker: RegExp): BlockContent {
  const items: ListItem[] = lines.map((line) => ({
    inline: withLinks(line.replace(marker, '')),
    sublist: null,
  }));
  return { kind: 'list', ordered: marker === NUMBER, items };
}

function linesInline(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, index): Inline[] =>
    index === 0 ? withLinks(line) : [{ kind: 'break' }, ...withLinks(line)],
  );
}

/** An address in plain text is a link under its own name. */
function withLinks(line: string): Inline[] {
  const inline: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(/https?:\/\/[^\s<>"“”]+/gi)) {
    const written = withoutSentenceEnd(match[0]);
    const address = safeAddress(written);
    if (address === null) continue;
    if (match.index > from) inline.push(run(line.slice(from, match.index)));
    inline.push({ kind: 'link', address, label: [run(written)] });
    from = match.index + written.length;
  }
  if (from < line.length) inline.push(run(line.slice(from)));
  return inline;
}

/** The stop after an address is the sentence's, and so is a bracket that was not opened within it. */
function withoutSentenceEnd(written: string): string {
  const trimmed = written.replace(/[.,;:!?'’\]]+$/, '');
  const isOpenBefore = trimmed.endsWith(')') && trimmed.split(')').length > trimmed.split('(').length;
  return isOpenBefore ? withoutSentenceEnd(trimmed.slice(0, -1)) : trimmed;
}

function run(text: string): { kind: 'text'; text: string; marks: [] } {
  return { kind: 'text', text, marks: [] };
}
