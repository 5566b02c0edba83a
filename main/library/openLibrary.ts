import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import { openSources } from '../sources/sourceStore';
import { DiskError } from '../storage/disk';
import { takeLock, type Lock } from '../storage/lock';
import { openObjects } from '../storage/objectStore';
import { openQuarantine } from '../storage/quarantine';
import { makeArticleList } from './articleList';
import { openHeads } from './heads';
import type { Library } from './library';
import { makeCore, openCore, type LibraryCore } from './libraryFile';
import { libraryArticles } from './libraryArticles';
import { openLineIndex, type LineIndex } from './lineIndex';
import type { LibraryFolder, LibrarySurroundings } from './libraryFolder';
import { makeShelf } from './shelf';
import { gatherTroubles } from './troubles';

/** Opens the library in a folder, or makes one in an empty or absent folder; any other folder is `libraryNotFound`. */
export async function openLibrary(surroundings: LibrarySurroundings): Promise<Result<Library>> {
  const { path, disk, newId } = surroundings;
  const folder: LibraryFolder = {
    ...surroundings,
    quarantine: openQuarantine({ ...surroundings, root: path }),
  };
  try {
    const kind = kindOfFolder(await disk.list(path));
    if (kind === 'foreign') return fail('libraryNotFound', { path });
    if (kind === 'empty') await disk.makeFolder(path);
    const lock = await takeLock(disk, path, newId);
    if (!lock.ok) return lock;
    const opened = await openLocked(folder, kind, lock.value).catch(asResult);
    if (!opened.ok) await lock.value.release().catch(asResult);
    return opened;
  } catch (error) {
    return asResult(error);
  }
}

/** What may lie in a folder in which no library was ever finished. */
const NOTHING_YET =
  /^(library\.lock.*|\.library\.json\..*\.tmp|contents|quarantine|\.DS_Store|desktop\.ini|Thumbs\.db)$/;

function kindOfFolder(names: readonly string[]): 'library' | 'empty' | 'foreign' {
  if (names.includes('library.json') || (names.includes('record.jsonl') && names.includes('articles'))) {
    return 'library';
  }
  return names.every((name) => NOTHING_YET.test(name) || name === 'record.jsonl') ? 'empty' : 'foreign';
}

const asResult = (error: unknown): { readonly ok: false; readonly failure: Failure } => {
  if (error instanceof DiskError) return { ok: false, failure: error.failure };
  throw error;
};

async function openLocked(
  folder: LibraryFolder,
  kind: 'library' | 'empty',
  lock: Lock,
): Promise<Result<Library>> {
  const core = await (kind === 'library' ? openCore(folder) : makeCore(folder));
  return core.ok ? ok(await assemble(folder, core.value, lock)) : core;
}

const indexOf = async ({ disk, cacheFolder }: LibraryFolder, id: string): Promise<LineIndex | null> =>
  cacheFolder === undefined ? null : openLineIndex(disk, cacheFolder, id);

const FIRST_LOOK_MS = 1500;

/**
 * A list that the index has is shown at once, and compared with the disk meanwhile. A library that is new to this computer
 * is waited for, but not for long; without an index, until all of it is read.
 */
async function firstLook(
  looking: Promise<void>,
  index: LineIndex | null,
  onTrouble: (failures: readonly Failure[]) => void,
): Promise<void> {
  if (index === null) return looking;
  const told = looking.catch((error: unknown) => onTrouble([asResult(error).failure]));
  if (index.lines === null) await Promise.race([told, pause(FIRST_LOOK_MS, undefined, { ref: false })]);
}

async function assemble(folder: LibraryFolder, core: LibraryCore, lock: Lock): Promise<Library> {
  const { path, zone } = folder;
  const { file, record } = core;
  const troubles = gatherTroubles((failure) => folder.tell?.(failure));
  const onTrouble = troubles.add;
  onTrouble(core.troubles);
  const heads = await openHeads(record);
  const shelf = makeShelf(folder, {
    onTrouble,
    onLeadingHead: (id, head) => heads.note(id, head, zone),
  });
  const index = await indexOf(folder, file.value().id);
  const list = makeArticleList({ folder, shelf, index, onTrouble });
  const articles = libraryArticles({ folder, record, heads, shelf, list, onTrouble });
  await firstLook(articles.lookThrough(), index, onTrouble);
  const sources = await openSources(folder, onTrouble);
  troubles.tellFromNowOn();
  return {
    id: file.value().id,
    path,
    house: () => file.value().house,
    saveHouse: async (changes) => {
      await file.put({ ...file.value(), house: { ...file.value().house, ...changes } });
      return file.value().house;
    },
    record,
    objects: openObjects({ ...folder, root: path }),
    troubles: troubles.all,
    ...articles,
    sources,
    close: async () => {
      await articles.leaveAll();
      await lock.release();
    },
  };
}
