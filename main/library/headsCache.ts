import { join } from 'node:path';
import type { ArticleId } from '../../shared/domain/ids';
import { ignoreDisk, type Disk } from '../storage/disk';
import { headsIn, type KnownHeads, type NotedHead } from './heads';
import type { LibraryRecord } from './libraryRecord';
import { linesIn, sealed, unsealed } from './sealedLine';

/** The noted heads in the app's own folder, so that the library's record need not be read to show the list. */
interface KeptHeads {
  readonly format: 2;
  /** The record's stamp when they were read from it. */
  readonly record: string;
  readonly noted: readonly (readonly [ArticleId, NotedHead])[];
  readonly deleted: readonly ArticleId[];
}

/** Where a library's record lies, and the app's folder that keeps what was read from it. */
export interface HeadsPlace {
  readonly disk: Disk;
  readonly cacheFolder?: string;
  readonly record: string;
  readonly libraryId: string;
}

const fileOf = ({ libraryId }: HeadsPlace, folder: string): string => join(folder, `${libraryId}.heads`);

/** The heads as they were kept; null where the record has changed since, or there is any doubt. */
export async function readKeptHeads(place: HeadsPlace): Promise<KnownHeads | null> {
  const { disk, cacheFolder, record } = place;
  if (cacheFolder === undefined) return null;
  const stamp = await disk.stamp(record);
  const [line] = linesIn(await disk.readIfThere(fileOf(place, cacheFolder)).catch(ignoreDisk)) ?? [];
  // Our own bytes, vouched for by their hash.
  const kept = (line === undefined ? null : unsealed(line)) as KeptHeads | null;
  if (kept === null || kept.format !== 2 || stamp === null || kept.record !== stamp) return null;
  return { noted: new Map(kept.noted), deleted: new Set(kept.deleted) };
}

/** Keeps them, when nothing is written any more; a disk that refuses costs time at the next start and nothing else. */
export async function keepHeads(place: HeadsPlace, record: LibraryRecord): Promise<void> {
  const { disk, cacheFolder } = place;
  if (cacheFolder === undefined || (await readKeptHeads(place)) !== null) return;
  try {
    const stamp = await disk.stamp(place.record);
    if (stamp === null) return;
    const { noted, deleted } = headsIn(await record.entries());
    const kept: KeptHeads = { format: 2, record: stamp, noted: [...noted], deleted: [...deleted] };
    await disk.makeFolder(cacheFolder);
    await disk.replace(fileOf(place, cacheFolder), Buffer.from(sealed(kept), 'utf8'));
  } catch (error) {
    ignoreDisk(error);
  }
}
