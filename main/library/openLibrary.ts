import { join } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import { openSources } from '../sources/sourceStore';
import { DiskError } from '../storage/disk';
import { takeLock, type Lock } from '../storage/lock';
import { openObjects } from '../storage/objectStore';
import { openQuarantine } from '../storage/quarantine';
import { openHeads } from './heads';
import type { Library } from './library';
import { makeCore, openCore, type LibraryCore } from './libraryFile';
import { libraryArticles } from './libraryArticles';
import type { LibraryFolder, LibrarySurroundings } from './libraryFolder';
import { openShelf } from './shelf';
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

async function assemble(folder: LibraryFolder, core: LibraryCore, lock: Lock): Promise<Library> {
  const { path, disk, zone } = folder;
  const { file, record } = core;
  const troubles = gatherTroubles((failure) => folder.tell?.(failure));
  const onTrouble = troubles.add;
  onTrouble(core.troubles);
  const heads = await openHeads(record);
  for (const id of heads.deleted) await disk.remove(join(path, 'articles', id));
  const shelf = await openShelf(folder, {
    onTrouble,
    onLeadingHead: (id, head) => heads.note(id, head, zone),
  });
  const articles = libraryArticles({ folder, record, heads, shelf, onTrouble });
  onTrouble(await articles.missing());
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
