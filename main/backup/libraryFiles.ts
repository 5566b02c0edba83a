import { join } from 'node:path';
import { articleId } from '../../shared/domain/ids';
import type { Library } from '../library/library';
import { ignoreDisk, type Disk } from '../storage/disk';
import { wholeLength } from '../storage/lines';
import type { BackedFile } from './archive';

/** What is copied of a library: where it lies, and how to reach an article while nobody writes in it. */
export type CopiedLibrary = Pick<Library, 'path' | 'noteHeads' | 'whileStill'>;

/**
 * All files of a library as they stand together, though she goes on writing. What knows of something is read before that
 * something: the library's record before the articles, a draft before its record, objects last.
 */
export async function* libraryFiles(disk: Disk, library: CopiedLibrary): AsyncGenerator<BackedFile> {
  const { path: root } = library;
  // A library whose disk is full or only read is the one that needs a backup most; its heads are noted another time.
  await library.noteHeads().catch(ignoreDisk);
  yield* await ownFiles(disk, root);
  for (const name of (await disk.list(join(root, 'articles'))).filter(isKept)) {
    yield* await articleFiles(disk, library, name);
  }
  const rest = (await disk.list(root)).filter(
    (name) => isKept(name) && !isOwn(name) && !LATER.includes(name),
  );
  for (const name of [...rest, 'objects']) yield* filesAt(disk, root, name);
}

/** How many files there are to copy just now; she goes on writing, so that it may be a few more. */
export async function countFiles(disk: Disk, place: string): Promise<number> {
  if (!(await disk.isFolder(place))) return 1;
  let count = 0;
  for (const name of (await disk.list(place)).filter(isKept))
    count += await countFiles(disk, join(place, name));
  return count;
}

/** The library's file and its own record, with the packs of its older lines and its contents. */
const isOwn = (name: string): boolean => /^(library\.json|contents|record(-.*)?\.jsonl(\.gz)?)$/.test(name);
const LATER = ['articles', 'objects'];
const TRIES = 5;

/** The library's own record has no queue that can be waited for: it is read again if its lines were packed meanwhile. */
async function ownFiles(disk: Disk, root: string): Promise<readonly BackedFile[]> {
  const list = async () => ({
    own: (await disk.list(root)).filter((name) => isKept(name) && isOwn(name)),
    contents: await disk.list(join(root, 'contents')),
  });
  for (let left = TRIES; ; left--) {
    const before = await list();
    const files: BackedFile[] = [];
    for (const name of inReadingOrder(before.own)) {
      for await (const file of filesAt(disk, root, name)) files.push(file);
    }
    if (left === 0 || JSON.stringify(await list()) === JSON.stringify(before)) return files;
  }
}

const READ_FIRST = [/^(library|draft)\.json$/, /\.jsonl$/, /./];

/** A draft before its record; a log before the packs that its lines go to, so that they are there twice rather than not at all. */
const inReadingOrder = (names: readonly string[]): readonly string[] => {
  const rank = (name: string): number => READ_FIRST.findIndex((pattern) => pattern.test(name));
  return [...names].sort((one, other) => rank(one) - rank(other));
};

/** Not who holds the library open, nor what a kill left of a write. */
const isKept = (name: string): boolean => !name.startsWith('library.lock') && !/^\..*\.tmp$/.test(name);

async function articleFiles(
  disk: Disk,
  library: CopiedLibrary,
  name: string,
): Promise<readonly BackedFile[]> {
  const id = articleId.safeParse(name);
  const read = async (): Promise<readonly BackedFile[]> => {
    const files: BackedFile[] = [];
    for await (const file of filesAt(disk, library.path, `articles/${name}`)) files.push(file);
    return files;
  };
  return id.success ? library.whileStill(id.data, read) : read();
}

async function* filesAt(disk: Disk, root: string, path: string): AsyncGenerator<BackedFile> {
  const place = join(root, path);
  if (await disk.isFolder(place)) {
    for (const name of inReadingOrder((await disk.list(place)).filter(isKept))) {
      yield* filesAt(disk, root, `${path}/${name}`);
    }
    return;
  }
  const bytes = await disk.readIfThere(place);
  // Gone since it was listed, as a page of the site may be.
  if (bytes !== null) yield { path, bytes: isGrowing(path) ? bytes.subarray(0, wholeLength(bytes)) : bytes };
}

/** A line that is just being written was not acknowledged yet. What lies in quarantine stays as it is, torn or not. */
const isGrowing = (path: string): boolean => path.endsWith('.jsonl') && !path.startsWith('quarantine/');
