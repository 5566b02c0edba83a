import { join } from 'node:path';
import { LIBRARY_ENTRY_KINDS, type LibraryEntryContent } from '../../shared/domain/entries';
import { libraryFile, type LibraryFile } from '../../shared/domain/house';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import { branchKept } from '../record/forks';
import { openRecorder, type RecordPlace } from '../record/openRecorder';
import type { Recorder } from '../record/recorder';
import { openSharedRecord } from '../record/sharedRecord';
import { hasRecordCopies, takeInRecordCopies } from '../record/recordCopies';
import { ignoreDisk } from '../storage/disk';
import { makeDurableJson, openDurableJson, unwrittenJson, type DurableJson } from '../storage/durableJson';
import { finishErasing } from './finishErasing';
import { headsIn, makeHeads, type Heads, type KnownHeads } from './heads';
import { keepHeads, readKeptHeads, type HeadsPlace } from './headsCache';
import type { LibraryFolder } from './libraryFolder';
import { lazyRecord, type LibraryRecord } from './libraryRecord';
import { lostEnd, noteEnd } from './ownHead';

/** The library's own file and record, and what was wrong with them. */
export interface LibraryCore {
  readonly file: DurableJson<LibraryFile>;
  readonly record: LibraryRecord;
  readonly heads: Heads;
  /** Notes the record's own head, and keeps in the app's own folder what of the record the next start needs. */
  readonly keepHeads: () => Promise<void>;
  readonly troubles: readonly Failure[];
}

/** Opens `library.json` and the library's record. A file that is lost or damaged is rebuilt from the record, and said so. */
export async function openCore(folder: LibraryFolder): Promise<Result<LibraryCore>> {
  const path = join(folder.path, 'library.json');
  const read = await openDurableJson<LibraryFile>({
    disk: folder.disk,
    path,
    schema: libraryFile,
    version: 1,
    quarantine: folder.quarantine,
    unreadable: 'libraryUnreadable',
  });
  if (read?.ok) return withRecord(folder, read.value, []);
  const failure = read?.failure ?? fail('libraryUnreadable', { file: path, reason: 'missing' }).failure;
  if (failure.code === 'libraryNewer' && folder.mayWrite()) return { ok: false, failure };
  const id = await idFromRecord(folder);
  if (id === null) {
    // Without a record there is nothing to rebuild it from: what is there of it stays where it is.
    if (failure.facts.keptAt !== undefined && folder.mayWrite()) {
      await folder.disk.move(join(folder.path, failure.facts.keptAt), path);
    }
    return { ok: false, failure };
  }
  const place = { disk: folder.disk, path, schema: libraryFile };
  const first = newFile(folder, id);
  const file = folder.mayWrite() ? await makeDurableJson(place, first) : unwrittenJson(place, first);
  return withRecord(folder, file, [failure]);
}

/** Makes the record and then the file of a new library: a folder without the file was never a library. */
export async function makeCore(folder: LibraryFolder): Promise<Result<LibraryCore>> {
  const id = (await idFromRecord(folder)) ?? folder.newId();
  const record = await openOwnRecord(folder, id);
  if (!record.ok) return record;
  if (record.value.head() === null) await record.value.append('libraryCreated', { id }, folder.zone);
  const file = await makeDurableJson(
    { disk: folder.disk, path: join(folder.path, 'library.json'), schema: libraryFile },
    { ...newFile(folder, id), head: record.value.head() ?? undefined },
  );
  return ok(
    coreOf(folder, file, record.value, headsIn(await record.value.entries()), [], () => record.value),
  );
}

async function withRecord(
  folder: LibraryFolder,
  file: DurableJson<LibraryFile>,
  troubles: readonly Failure[],
): Promise<Result<LibraryCore>> {
  const { id } = file.value();
  let read: Recorder<LibraryEntryContent> | null = null;
  const open = async () => {
    const opened = await openOwnRecord(folder, id);
    if (opened.ok) read = opened.value;
    return opened;
  };
  const path = join(folder.path, 'record.jsonl');
  const faultsOf = async (record: Recorder<LibraryEntryContent>): Promise<readonly Failure[]> => {
    const damage = damageOf(record.damage());
    return damage.length > 0 ? damage : lostEnd(file.value(), record, path);
  };
  const hasCopies = folder.mayWrite() && (await hasRecordCopies(folder.disk, folder.path));
  const kept = hasCopies ? null : await readKeptHeads(headsPlace(folder, id));
  if (kept !== null) {
    const record = lazyRecord(open, async (opened) =>
      (await faultsOf(opened)).forEach((one) => folder.tell?.(one)),
    );
    return ok(coreOf(folder, file, record, kept, troubles, () => read));
  }
  const record = await open();
  if (!record.ok) return record;
  const beside = hasCopies ? await takeInBeside(folder, record.value) : [];
  const found = [...troubles, ...(await faultsOf(record.value)), ...beside];
  return ok(coreOf(folder, file, record.value, headsIn(await record.value.entries()), found, () => read));
}

const damageOf = (found: readonly Failure[]): readonly Failure[] =>
  found.map(({ facts }): Failure => ({ code: 'libraryUnreadable', facts }));

function coreOf(
  folder: LibraryFolder,
  file: DurableJson<LibraryFile>,
  record: LibraryRecord,
  known: KnownHeads,
  troubles: readonly Failure[],
  read: () => Recorder<LibraryEntryContent> | null,
): LibraryCore {
  const place = headsPlace(folder, file.value().id);
  const heads = makeHeads(known, record);
  const keep = async (): Promise<void> => {
    const own = read();
    // A record that was not read was not written in. A disk that refuses leaves a head that lags.
    if (own !== null && folder.mayWrite()) await noteEnd(file, own).catch(ignoreDisk);
    await keepHeads(place, record);
  };
  return { file, record, heads, keepHeads: keep, troubles };
}

const headsPlace = ({ disk, cacheFolder, path }: LibraryFolder, libraryId: string): HeadsPlace => ({
  disk,
  cacheFolder,
  libraryId,
  record: join(path, 'record.jsonl'),
});

/** The library's record, which a sync program may put another in the place of. */
async function openOwnRecord(
  folder: LibraryFolder,
  id: string,
): Promise<Result<Recorder<LibraryEntryContent>>> {
  const place = recordPlace(folder, id);
  const opened = await openSharedRecord(place, async (record, branch) => {
    await record.append('branchKept', branch, folder.zone);
    folder.tell?.(branchKept(join(folder.path, 'record.jsonl'), branch));
  });
  return opened.ok ? ok(opened.value.recorder) : opened;
}

const takeInBeside = (
  folder: LibraryFolder,
  record: Recorder<LibraryEntryContent>,
): Promise<readonly Failure[]> =>
  takeInRecordCopies(
    { ...folder, folder: folder.path },
    { record, keepBranch: (branch) => record.append('branchKept', branch, folder.zone) },
  );

/** The id that the record's first entry gives; the chain's name, which needs it, is not yet known then. */
async function idFromRecord(folder: LibraryFolder): Promise<string | null> {
  const record = await openRecorder(recordPlace(folder, ''));
  if (!record.ok) return null;
  const first = (await record.value.entries()).find((entry) => entry.kind === 'libraryCreated');
  return first?.content.id ?? null;
}

const recordPlace = (folder: LibraryFolder, id: string): RecordPlace<LibraryEntryContent> => ({
  ...folder,
  folder: folder.path,
  name: `library:${id}`,
  kinds: LIBRARY_ENTRY_KINDS,
  beforeForgetting: finishErasing(folder),
  readsPastNewer: !folder.mayWrite(),
});

const newFile = ({ language, zone }: LibraryFolder, id: string): LibraryFile => ({
  schema: 1,
  id,
  house: { name: '', contact: '', siteName: '', siteAddress: '', language, zone },
});
