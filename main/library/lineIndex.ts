import { join } from 'node:path';
import { articleSummary } from '../../shared/domain/article';
import type { ArticleId } from '../../shared/domain/ids';
import { ignoreDisk, type Disk } from '../storage/disk';
import { makeQueue } from '../storage/inTurn';
import type { ArticleLine } from './articleLine';
import type { Ledger } from './ledger';
import { linesIn, sealed, unsealed } from './sealedLine';

/** The list as it was when the library was last open: a cache in the app's own folder, thrown away when in doubt. */
export interface LineIndex {
  /** What she sees first, and what changed last; null where there is no index, or none that can be trusted. */
  readonly first: readonly ArticleLine[] | null;
  /** All others, read when they are asked for; null where they are in doubt. */
  readonly rest: () => readonly ArticleLine[] | null;
  /** The ledger up to this change holds nothing that the file does not. */
  readonly isAt: (at: number) => void;
  /** Writes what has changed in the ledger; a disk that refuses costs time at the next start and nothing else. */
  readonly write: (ledger: Ledger) => Promise<void>;
  /** Throws the file away, for the words that earlier lines of it hold; rejects where the disk refuses. */
  readonly forget: () => Promise<void>;
}

interface Change {
  readonly changed: readonly ArticleLine[];
  readonly gone: readonly ArticleId[];
}

/** Another shape of a line, as another version of Stet has it, makes another format. */
const FORMAT = `2 ${Object.keys(articleSummary.shape).join(' ')}`;
/** More than she sees without scrolling far. */
const SHOWN_FIRST = 200;
const MOST_CHANGES = 200;

/**
 * The index of the library with this id. The file holds a line each of its format, of the articles last worked on, and of
 * all others; each further line is a change. Every line begins with a hash of the rest of it.
 */
export async function openLineIndex(disk: Disk, folder: string, libraryId: string): Promise<LineIndex> {
  const path = join(folder, `${libraryId}.list`);
  const inTurn = makeQueue();
  const found = readIndex(await disk.readIfThere(path).catch(ignoreDisk));
  let writtenAt = 0;
  /** How many changes the file holds; it is made anew when there are too many, or it is not sound. */
  let count = found?.changes ?? Infinity;

  const write = async (ledger: Ledger): Promise<void> => {
    const { changed, gone, at } = ledger.since(writtenAt);
    const added = changed.length + gone.length;
    if (count + added <= MOST_CHANGES) {
      if (added > 0) await disk.append(path, Buffer.from(sealed({ changed, gone }), 'utf8'));
      count += added;
    } else {
      await disk.makeFolder(folder);
      await disk.replace(path, Buffer.from(wholeFile(ledger.lines()), 'utf8'));
      count = 0;
    }
    writtenAt = at;
  };
  return {
    first: found?.first ?? null,
    rest: () => found?.rest() ?? null,
    isAt: (at) => {
      writtenAt = at;
    },
    forget: () =>
      inTurn(async () => {
        count = Infinity;
        await disk.remove(path);
      }),
    write: (ledger) =>
      inTurn(() =>
        write(ledger).catch((error: unknown) => {
          count = Infinity;
          ignoreDisk(error);
        }),
      ),
  };
}

function wholeFile(lines: readonly ArticleLine[]): string {
  const newest = [...lines].sort((a, b) => Date.parse(b.summary.savedAt) - Date.parse(a.summary.savedAt));
  return [FORMAT, newest.slice(0, SHOWN_FIRST), newest.slice(SHOWN_FIRST)].map(sealed).join('');
}

interface Found {
  readonly first: readonly ArticleLine[];
  readonly rest: () => readonly ArticleLine[] | null;
  readonly changes: number;
}

/** What the file holds; null where it is in doubt. */
function readIndex(bytes: Uint8Array | null): Found | null {
  const [formatLine, firstLine, restLine, ...changeLines] = linesIn(bytes) ?? [];
  if (formatLine === undefined || firstLine === undefined || restLine === undefined) return null;
  const first = unsealed(firstLine);
  const changes = changeLines.map(unsealed);
  if (unsealed(formatLine) !== FORMAT || first === null || changes.includes(null)) return null;
  // Our own bytes in our own format, each line vouched for by its hash: a schema would only make the start slower.
  const lines = new Map((first as readonly ArticleLine[]).map((line) => [line.summary.id, line]));
  const left = new Set<ArticleId>();
  for (const { changed, gone } of changes as readonly Change[]) {
    for (const line of changed) lines.set(line.summary.id, line);
    for (const id of gone) {
      lines.delete(id);
      left.add(id);
    }
  }
  return {
    first: [...lines.values()],
    rest: () => {
      const rest = unsealed(restLine) as readonly ArticleLine[] | null;
      return rest && rest.filter(({ summary: { id } }) => !lines.has(id) && !left.has(id));
    },
    changes: changeLines.length,
  };
}
