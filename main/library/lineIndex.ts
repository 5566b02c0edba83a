import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { articleSummary } from '../../shared/domain/article';
import type { ArticleId } from '../../shared/domain/ids';
import { DiskError, type Disk } from '../storage/disk';
import { makeQueue } from '../storage/inTurn';
import type { ArticleLine } from './articleLine';
import { FIRST, type Ledger } from './ledger';

/** The list as it was when the library was last open: a cache in the app's own folder, thrown away when in doubt. */
export interface LineIndex {
  /** Null where there is none that can be trusted. */
  readonly lines: readonly ArticleLine[] | null;
  /** Writes what has changed in the ledger; a disk that refuses costs time at the next start and nothing else. */
  readonly write: (ledger: Ledger) => Promise<void>;
}

interface Change {
  readonly changed: readonly ArticleLine[];
  readonly gone: readonly ArticleId[];
}

/** Another shape of a line, as another version of Stet has it, makes another format. */
const FORMAT = `1 ${Object.keys(articleSummary.shape).join(' ')}`;
const CHECK_LENGTH = 16;
const MOST_CHANGES = 200;

/**
 * The index of the library with this id. The file begins with its format and the whole list; each further line is a change.
 * Every line begins with a hash of the rest of it.
 */
export async function openLineIndex(disk: Disk, folder: string, libraryId: string): Promise<LineIndex> {
  const path = join(folder, `${libraryId}.list`);
  const inTurn = makeQueue();
  const changes = readChanges(await disk.readIfThere(path).catch(ignoreDisk));
  // What is in the ledger from the start came from the file.
  let writtenAt = changes === null ? 0 : FIRST;
  /** How many changes the file holds; it is made anew when there are too many, or none that is sound. */
  let count = changes?.length ?? Infinity;

  const write = async (ledger: Ledger): Promise<void> => {
    const { changed, gone, at } = ledger.since(writtenAt);
    if (count < MOST_CHANGES) {
      if (changed.length + gone.length === 0) return;
      await disk.append(path, Buffer.from(sealed({ changed, gone }), 'utf8'));
      count += 1;
    } else {
      count = Infinity;
      await disk.makeFolder(folder);
      const whole = sealed(FORMAT) + sealed({ changed: ledger.lines(), gone: [] });
      await disk.replace(path, Buffer.from(whole, 'utf8'));
      count = 1;
    }
    writtenAt = at;
  };
  return {
    lines: changes && applied(changes),
    write: (ledger) =>
      inTurn(async () => {
        await write(ledger).catch((error: unknown) => {
          count = Infinity;
          ignoreDisk(error);
        });
      }),
  };
}

const ignoreDisk = (error: unknown): null => {
  if (error instanceof DiskError) return null;
  throw error;
};

const checkOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, CHECK_LENGTH);

function sealed(value: Change | string): string {
  const text = JSON.stringify(value);
  return `${checkOf(text)} ${text}\n`;
}

/** The changes in the file; null where any byte of it is not as it was written. */
function readChanges(bytes: Uint8Array | null): readonly Change[] | null {
  if (bytes === null) return null;
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').split('\n');
  if (lines.pop() !== '') return null;
  const texts = lines.map((line) => line.slice(CHECK_LENGTH + 1));
  if (!texts.every((text, index) => lines[index]?.startsWith(`${checkOf(text)} `))) return null;
  if (texts.length < 2 || JSON.parse(texts[0] ?? '') !== FORMAT) return null;
  // Our own bytes in our own format, each line vouched for by its hash: a schema would only make the start slower.
  return texts.slice(1).map((text) => JSON.parse(text) as Change);
}

function applied(changes: readonly Change[]): readonly ArticleLine[] {
  const lines = new Map<ArticleId, ArticleLine>();
  for (const { changed, gone } of changes) {
    for (const line of changed) lines.set(line.summary.id, line);
    for (const id of gone) lines.delete(id);
  }
  return [...lines.values()];
}
