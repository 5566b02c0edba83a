import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { WritingWish } from '../../shared/domain/readOnly';
import { fail, ok, type Result } from '../../shared/errors/failure';
import { openSources } from '../sources/sourceStore';
import { diskRefusal, ignoreDisk } from '../storage/disk';
import { openObjects } from '../storage/objectStore';
import { makeArticleList } from './articleList';
import type { Comparison } from './comparison';
import type { Heads } from './heads';
import type { Library } from './library';
import { makeCore, openCore, type LibraryCore } from './libraryFile';
import { libraryArticles } from './libraryArticles';
import { openLineIndex, type LineIndex } from './lineIndex';
import type { LibraryFolder, LibrarySurroundings } from './libraryFolder';
import { folderBehind, isMostLost, NO_WISH, openGate, refusal, type Gate } from './readOnlyLibrary';
import { makeShelf } from './shelf';
import { gatherTroubles } from './troubles';

/**
 * Opens the library in a folder, or makes one in an empty or absent folder; any other folder is `libraryNotFound`. One
 * that cannot be written in just now is open to be read, and says why.
 */
export async function openLibrary(
  surroundings: LibrarySurroundings,
  wish: WritingWish = NO_WISH,
): Promise<Result<Library>> {
  const { path, disk } = surroundings;
  try {
    const kind = kindOfFolder(await disk.list(path));
    if (kind === 'foreign') return fail('libraryNotFound', { path });
    if (kind === 'empty') await disk.makeFolder(path);
    const gate = await openGate(surroundings, wish);
    const refused = refusal(gate.because(), path);
    // Nothing is there yet to be read.
    if (kind === 'empty' && refused !== null) return { ok: false, failure: refused };
    const opened = await openBehind(gate, surroundings, kind, wish).catch(diskRefusal);
    if (!opened.ok) await gate.release().catch(ignoreDisk);
    return opened;
  } catch (error) {
    return diskRefusal(error);
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

async function openBehind(
  gate: Gate,
  surroundings: LibrarySurroundings,
  kind: 'library' | 'empty',
  wish: WritingWish,
): Promise<Result<Library>> {
  const folder = folderBehind(gate, surroundings);
  const core = await gate.whileOurs(() => (kind === 'library' ? openCore(folder) : makeCore(folder)));
  if (core.ok) return ok(await assemble(folder, core.value, gate, wish));
  if (core.failure.code !== 'libraryNewer' || !folder.mayWrite()) return core;
  // A later Stet's, or one flipped bit that makes it look so: it must not keep her from reading.
  await gate.shut({ why: 'unsure', failure: core.failure });
  return openBehind(gate, surroundings, kind, wish);
}

const indexOf = async ({ disk, cacheFolder }: LibraryFolder, id: string): Promise<LineIndex | null> =>
  cacheFolder === undefined ? null : openLineIndex(disk, cacheFolder, id);

const FIRST_LOOK_MS = 1500;
const AFTER_THE_START_MS = 1000;

/**
 * A list that the index has is shown at once, and compared with the disk when the start is over. A library that is new to
 * this computer is waited for, but not for long; without an index, until all of it is read.
 */
async function firstLook({ now, begin, after, done }: Comparison, index: LineIndex | null): Promise<void> {
  if (index === null) return now();
  if (index.first !== null) return after(AFTER_THE_START_MS);
  begin();
  await Promise.race([done, pause(FIRST_LOOK_MS, undefined, { ref: false })]);
}

async function assemble(
  folder: LibraryFolder,
  core: LibraryCore,
  gate: Gate,
  wish: WritingWish,
): Promise<Library> {
  const { path, zone } = folder;
  const { file, record, heads } = core;
  const troubles = gatherTroubles((failure) => folder.tell?.(failure));
  const onTrouble = troubles.add;
  onTrouble(core.troubles);
  if (!wish.despiteLoss) await shutIfMostLost(folder, heads, gate);
  const shelf = makeShelf(folder, {
    onTrouble,
    notedHead: heads.of,
    onLeadingHead: async (id, head) => {
      if (folder.mayWrite()) await heads.note(id, head, zone);
    },
  });
  const index = await indexOf(folder, file.value().id);
  const list = makeArticleList({ folder, shelf, index, onTrouble });
  const articles = libraryArticles({ folder, record, heads, shelf, list, onTrouble });
  await firstLook(articles.comparison, index);
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
    readOnly: gate.because,
    lookAround: async () => {
      await gate.lookAtLock();
      if (folder.mayWrite() && !wish.despiteLoss) await shutIfMostLost(folder, heads, gate);
      return { isFree: await gate.isFree() };
    },
    troubles: troubles.all,
    ...articles,
    sources,
    close: async () => {
      await articles.leaveAll();
      await core.keepHeads();
      await gate.release();
    },
  };
}

/** Before anything is tidied up: an empty folder may be a disk that is not there, or a sync program's mistake. */
async function shutIfMostLost({ disk, path }: LibraryFolder, heads: Heads, gate: Gate): Promise<void> {
  const known = heads.expected();
  const found = new Set(await disk.list(join(path, 'articles')));
  const there = known.filter((id) => found.has(id)).length;
  if (isMostLost(known.length, there)) {
    await gate.shut({ why: 'articlesLost', known: known.length, there });
  }
}
