// Clipboard contents in the shape in which other programs leave them, and what a person expects of each.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BlockId } from '../../shared/domain/ids';
import type { Block } from '../../shared/domain/body';
import type { ReadClip } from '../../shared/html/readClip';
import { renderMarkdown } from '../../shared/html/renderMarkdown';

const FOLDER = fileURLToPath(new URL('../fixtures/clipboard/', import.meta.url));

/** What one program put on the clipboard. */
export interface Recording {
  readonly name: string;
  readonly html: string;
  readonly text: string;
  /** What a person expects to come of it, in the words of `described`. */
  readonly expected: string;
}

const read = (file: string): string => {
  try {
    return readFileSync(FOLDER + file, 'utf8');
  } catch {
    return '';
  }
};

/** All recordings, by name. */
export function recordings(): readonly Recording[] {
  const names = new Set(readdirSync(FOLDER).map((file) => file.replace(/\..*$/, '')));
  return [...names].sort().map((name) => ({
    name,
    html: read(`${name}.html`),
    text: read(`${name}.txt`),
    expected: read(`${name}.expected.md`),
  }));
}

/** What came of a recording, for a person to read: what is said about it, and the body as Markdown. */
export function described({ blocks, pending, dropped, joinedLines, tracked }: ReadClip): string {
  const said = [
    ...(dropped.length > 0 ? [`Left out: ${dropped.join(', ')}`] : []),
    ...(joinedLines > 0 ? [`Lines joined: ${joinedLines}`] : []),
    ...tracked.map((address) => `Tracks: ${address}`),
    ...pending.map(
      ({ source, alternativeText, caption, credit, after }) =>
        `Picture after block ${placeOf(blocks, after)}: ${[source.slice(0, 60), alternativeText, caption, credit].filter(Boolean).join(' | ')}`,
    ),
  ];
  return `${[...said, ...(said.length > 0 ? [''] : []), renderMarkdown(blocks)].join('\n')}\n`;
}

const placeOf = (blocks: readonly Block[], id: BlockId | null): number =>
  blocks.findIndex((block) => block.id === id) + 1;
