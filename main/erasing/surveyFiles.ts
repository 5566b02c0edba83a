import { join } from 'node:path';
import type { ErasurePlace } from '../../shared/domain/erasing';
import { articleId, sha256, type ArticleId, type Sha256 } from '../../shared/domain/ids';
import type { Disk } from '../storage/disk';
import { bytesHold } from './bytesHold';
import type { Quarry } from './quarry';

/** A file of the library that holds what is to vanish, but for the drafts, records and sources, which are read as such. */
export interface FileSeen {
  /** Within the library, with `/`. */
  readonly path: string;
  readonly place: Extract<
    ErasurePlace,
    'packRemains' | 'copy' | 'file' | 'quarantine' | 'unfinishedFile' | 'publishedPage' | 'foreignFile'
  >;
  readonly articleId: ArticleId | null;
  /** For one of `objects/`. */
  readonly sha256: Sha256 | null;
}

/** Reads every file in the library's folder, one after another. */
export async function surveyFiles(quarry: Quarry, disk: Disk, root: string): Promise<readonly FileSeen[]> {
  const seen: FileSeen[] = [];
  for await (const path of filesIn(disk, root, '')) {
    const file = fileAt(path);
    if (file !== null && (await holds(quarry, disk, root, file))) seen.push(file);
  }
  return seen;
}

async function holds(quarry: Quarry, disk: Disk, root: string, file: FileSeen): Promise<boolean> {
  if (file.sha256 !== null && quarry.isFile(file.sha256)) return true;
  if (!quarry.isText) return false;
  if (quarry.in(file.path).length > 0) return true;
  const bytes = await disk.readIfThere(join(root, file.path));
  return bytes !== null && bytesHold(quarry, bytes);
}

/** All paths below a folder of the library. */
export async function* filesIn(disk: Disk, root: string, within: string): AsyncGenerator<string> {
  for (const name of await disk.list(join(root, within))) {
    const path = within === '' ? name : `${within}/${name}`;
    if (await disk.isFolder(join(root, path))) yield* filesIn(disk, root, path);
    else yield path;
  }
}

/** A chain: the record's own, and those of branches. */
const RECORD = /^(forks\/[0-9a-f]{64}\/)?record(-\d+-\d+)?\.jsonl(\.gz)?$/;
const FORK_CONTENTS = /^forks\/[0-9a-f]{64}\/contents\//;

/** Null for a file that holds no text of hers (a chain, a lock, what is sealed), or that is read in another way. */
function fileAt(path: string): FileSeen | null {
  const [first = '', second = '', ...rest] = path.split('/');
  const article = first === 'articles' ? (articleId.safeParse(second).data ?? null) : null;
  const at = (place: FileSeen['place']): FileSeen => ({ path, place, articleId: article, sha256: null });
  if (path.endsWith('.tmp') || /\/\.[^/]*\.tmp\//.test(path)) return at('unfinishedFile');
  if (article !== null) return articleFile(rest, at);
  if (first === 'objects') return { ...at('file'), sha256: hashIn(path) };
  if (first === 'contents' || FORK_CONTENTS.test(path)) return at('packRemains');
  if (first === 'quarantine') return at('quarantine');
  if (first === 'site') return at('publishedPage');
  const isReadElsewhere =
    first === 'library.json' || RECORD.test(path) || /^sources\/[A-Za-z0-9_-]+\.json$/.test(path);
  if (!isReadElsewhere && (KEPT_COPIES.has(first) || COPY.test(path))) return at('copy');
  return isReadElsewhere || first === 'notebook' || first.startsWith('library.lock')
    ? null
    : at('foreignFile');
}

/** Branches of the library's own record, copies that were put by, and what a sync program left beside our files. */
const KEPT_COPIES = new Set(['forks', 'sources']);
const COPY = /^(library|record)[^/]*\.jsonl?(\.[a-z]+)?$/;

function articleFile(rest: readonly string[], at: (place: FileSeen['place']) => FileSeen): FileSeen | null {
  const path = rest.join('/');
  if (path === 'draft.json' || RECORD.test(path)) return null;
  return at(rest[0] === 'contents' || FORK_CONTENTS.test(path) ? 'packRemains' : 'copy');
}

const hashIn = (path: string): Sha256 | null =>
  sha256.safeParse(path.split('/').pop()?.split('.')[0]).data ?? null;
