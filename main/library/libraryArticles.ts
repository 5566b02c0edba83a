import { createArticle } from '../drafts/createArticle';
import type { OpenedArticle } from '../drafts/openArticle';
import { openIntents } from '../../shared/domain/foldEditions';
import { foldPreservation } from '../../shared/domain/foldPreservation';
import { articleId, type ArticleId } from '../../shared/domain/ids';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import { DiskError } from '../storage/disk';
import type { ArticleList } from './articleList';
import type { Heads } from './heads';
import type { Library } from './library';
import { makeComparison, type Comparison } from './comparison';
import type { LibraryFolder } from './libraryFolder';
import { isMostLost } from './readOnlyLibrary';
import type { LibraryRecord } from './libraryRecord';
import type { Shelf } from './shelf';

interface Parts {
  readonly folder: LibraryFolder;
  readonly record: LibraryRecord;
  readonly heads: Heads;
  readonly shelf: Shelf;
  readonly list: ArticleList;
  readonly onTrouble: (failures: readonly Failure[]) => void;
}

/** What is needed to reach an article. */
interface Reach extends Parts {
  readonly comparison: Comparison;
}

type LibraryArticles = Pick<
  Library,
  | 'summaries'
  | 'changesSince'
  | 'forgetList'
  | 'compared'
  | 'withOpenIntents'
  | 'article'
  | 'look'
  | 'createArticle'
  | 'binArticle'
  | 'unbinArticle'
  | 'deleteArticleForGood'
  | 'noteHead'
  | 'noteHeads'
  | 'whileStill'
> & {
  readonly comparison: Comparison;
  readonly leaveAll: () => Promise<void>;
};

/** What a library does with its articles. */
export function libraryArticles(given: Parts): LibraryArticles {
  const { folder, heads, shelf, list } = given;
  const comparison = makeComparison(
    () => compareWithDisk(given),
    (error) => {
      if (!(error instanceof DiskError)) throw error;
      given.onTrouble([error.failure]);
    },
  );
  const parts: Reach = { ...given, comparison };
  return {
    comparison,
    compared: () => comparison.done,
    summaries: async () => {
      await comparison.now();
      return list.summaries();
    },
    changesSince: list.changesSince,
    forgetList: list.forget,
    withOpenIntents: async () => {
      await comparison.done;
      return list.withOpenIntents();
    },
    article: async (id) => {
      const opened = await open(parts, id);
      return opened.ok ? ok(opened.value.article) : opened;
    },
    look: (id, use) => shelf.look(id, ({ article }) => use(article)),
    createArticle: async (start) => {
      const id = articleId.parse(folder.newId());
      const draft = await createArticle(shelf.place(id), start);
      await list.add(draft);
      return draft;
    },
    binArticle: (id) => setBinned(parts, id, true),
    unbinArticle: (id) => setBinned(parts, id, false),
    deleteArticleForGood: (id) => deleteForGood(parts, id),
    noteHead: async (id) => {
      const opened = await open(parts, id);
      if (!opened.ok) return;
      await noteHead(heads, opened.value);
      await list.settle(opened.value);
    },
    noteHeads: async () => {
      for (const opened of await shelf.opened()) await noteHead(heads, opened);
    },
    // In one that is not open nobody writes.
    whileStill: async (id, work) => {
      const opened = (await shelf.opened()).find(({ article }) => article.id === id);
      return opened ? opened.article.inTurn(work) : work();
    },
    leaveAll: async () => {
      comparison.stop();
      await list.close();
      for (const opened of await shelf.opened()) {
        // What is only read has nothing to keep.
        const leaving = folder.mayWrite() ? leave(parts, opened) : Promise.resolve();
        await leaving.catch((error: unknown) => {
          // The draft is on disk all the same; a disk that refuses one more revision must not keep her from quitting.
          if (!(error instanceof DiskError)) throw error;
          parts.onTrouble([error.failure]);
        });
        opened.end();
      }
    },
  };
}

/** Finishes what a kill cut short, and says which of the articles that the library's record knows are not there. */
async function compareWithDisk({ folder, heads, shelf, list, onTrouble }: Parts): Promise<void> {
  for (const id of heads.deleted) list.remove(id);
  const expected = heads.expected();
  const there = await list.lookThrough();
  if (folder.mayWrite()) {
    for (const id of heads.deleted) if (there.has(id)) await folder.disk.remove(shelf.place(id).folder);
  }
  const missing = expected.filter((id) => !there.has(id));
  // Said once and for all by whoever shut the library for it.
  if (!folder.mayWrite() && isMostLost(expected.length, expected.length - missing.length)) return;
  onTrouble(
    missing.map((id) => fail('articleUnreadable', { file: `articles/${id}`, reason: 'missing' }).failure),
  );
}

async function open({ shelf, list, comparison }: Reach, id: ArticleId): Promise<Result<OpenedArticle>> {
  // The list may be of another day.
  if (!list.isKnown(id)) await comparison.now();
  return list.isKnown(id) ? shelf.open(id) : fail('articleNotFound', { article: id });
}

async function leave({ heads, list }: Parts, opened: OpenedArticle): Promise<void> {
  await opened.article.inTurn(() => opened.article.keepRevision('quitting'));
  await noteHead(heads, opened);
  await list.settle(opened);
}

const noteHead = (heads: Heads, { article }: OpenedArticle): Promise<void> =>
  heads.note(article.id, article.record.head(), article.draft().snapshot.fields.zone);

/** Also in the Bin it would soon be gone. */
const isPreserved = async ({ article }: OpenedArticle): Promise<boolean> =>
  foldPreservation(await article.facts()) !== null;

/** An intent whose outcome is not known may well be out there. */
async function wasPublished({ article }: OpenedArticle): Promise<boolean> {
  const entries = await article.facts();
  return entries.some(({ kind }) => kind === 'editionSent') || openIntents(entries).length > 0;
}

async function setBinned(parts: Reach, id: ArticleId, isBinned: boolean): Promise<Result<null>> {
  const opened = await open(parts, id);
  if (!opened.ok) return opened;
  const { article, setBinned } = opened.value;
  return article.inTurn(async () => {
    if (await isPreserved(opened.value)) return fail('articlePreserved');
    if (await wasPublished(opened.value)) return fail('articleWasPublished');
    if ((article.draft().binnedAt !== null) !== isBinned) await setBinned(isBinned);
    return ok(null);
  });
}

async function deleteForGood(parts: Reach, id: ArticleId): Promise<Result<null>> {
  const { folder, record, shelf, list } = parts;
  const opened = await open(parts, id);
  if (!opened.ok) return opened;
  const { article, end } = opened.value;
  return article.inTurn(async () => {
    if (article.draft().binnedAt === null) return fail('badRequest', { reason: 'not in the Bin' });
    if (await isPreserved(opened.value)) return fail('articlePreserved');
    if (await wasPublished(opened.value)) return fail('articleWasPublished');
    // Its deletion is on record first: a folder that a kill leaves behind is removed when the library opens again.
    await record.append('articleDeleted', { articleId: id }, article.draft().snapshot.fields.zone);
    end();
    shelf.remove(id);
    list.remove(id);
    await folder.disk.remove(shelf.place(id).folder);
    return ok(null);
  });
}
