import { createArticle } from '../drafts/createArticle';
import type { OpenedArticle } from '../drafts/openArticle';
import type { LibraryEntryContent } from '../../shared/domain/entries';
import { openIntents } from '../../shared/domain/foldEditions';
import { articleId, type ArticleId } from '../../shared/domain/ids';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import type { Recorder } from '../record/recorder';
import { DiskError } from '../storage/disk';
import type { Heads } from './heads';
import type { Library } from './library';
import type { LibraryFolder } from './libraryFolder';
import type { Shelf } from './shelf';

interface Parts {
  readonly folder: LibraryFolder;
  readonly record: Recorder<LibraryEntryContent>;
  readonly heads: Heads;
  readonly shelf: Shelf;
  readonly onTrouble: (failures: readonly Failure[]) => void;
}

type LibraryArticles = Pick<
  Library,
  | 'summaries'
  | 'article'
  | 'createArticle'
  | 'binArticle'
  | 'unbinArticle'
  | 'deleteArticleForGood'
  | 'noteHead'
> & {
  /** The articles that the library's record knows and the disk does not hold. */
  readonly missing: () => Promise<readonly Failure[]>;
  readonly leaveAll: () => Promise<void>;
};

/** What a library does with its articles. */
export function libraryArticles(parts: Parts): LibraryArticles {
  const { folder, heads, shelf } = parts;
  return {
    summaries: shelf.summaries,
    article: async (id) => {
      const opened = await shelf.open(id);
      return opened.ok ? ok(opened.value.article) : opened;
    },
    createArticle: async (start) => {
      const id = articleId.parse(folder.newId());
      const draft = await createArticle(shelf.place(id), start);
      shelf.add(id);
      return draft;
    },
    binArticle: (id) => setBinned(parts, id, true),
    unbinArticle: (id) => setBinned(parts, id, false),
    deleteArticleForGood: (id) => deleteForGood(parts, id),
    noteHead: async (id) => {
      const opened = await shelf.open(id);
      if (opened.ok) await noteHead(heads, opened.value);
    },
    missing: async () => {
      const there = new Set(await folder.disk.list(`${folder.path}/articles`));
      return heads
        .expected()
        .filter((id) => !there.has(id))
        .map((id) => fail('articleUnreadable', { file: `articles/${id}`, reason: 'missing' }).failure);
    },
    leaveAll: async () => {
      for (const opened of await shelf.opened()) {
        await leave(heads, opened).catch((error: unknown) => {
          // The draft is on disk all the same; a disk that refuses one more revision must not keep her from quitting.
          if (!(error instanceof DiskError)) throw error;
          parts.onTrouble([error.failure]);
        });
        opened.end();
      }
    },
  };
}

async function leave(heads: Heads, opened: OpenedArticle): Promise<void> {
  await opened.article.inTurn(() => opened.article.keepRevision('quitting'));
  await noteHead(heads, opened);
}

const noteHead = (heads: Heads, { article }: OpenedArticle): Promise<void> =>
  heads.note(article.id, article.record.head(), article.draft().snapshot.fields.zone);

/** An intent whose outcome is not known may well be out there. */
async function wasPublished({ article }: OpenedArticle): Promise<boolean> {
  const entries = await article.record.entries();
  return entries.some(({ kind }) => kind === 'editionSent') || openIntents(entries).length > 0;
}

async function setBinned({ shelf }: Parts, id: ArticleId, isBinned: boolean): Promise<Result<null>> {
  const opened = await shelf.open(id);
  if (!opened.ok) return opened;
  const { article, setBinned } = opened.value;
  return article.inTurn(async () => {
    if (await wasPublished(opened.value)) return fail('articleWasPublished');
    if ((article.draft().binnedAt !== null) !== isBinned) await setBinned(isBinned);
    return ok(null);
  });
}

async function deleteForGood({ folder, record, shelf }: Parts, id: ArticleId): Promise<Result<null>> {
  const opened = await shelf.open(id);
  if (!opened.ok) return opened;
  const { article, end } = opened.value;
  return article.inTurn(async () => {
    if (article.draft().binnedAt === null) return fail('badRequest', { reason: 'not in the Bin' });
    if (await wasPublished(opened.value)) return fail('articleWasPublished');
    // Its deletion is on record first: a folder that a kill leaves behind is removed when the library opens again.
    await record.append('articleDeleted', { articleId: id }, article.draft().snapshot.fields.zone);
    end();
    shelf.remove(id);
    await folder.disk.remove(shelf.place(id).folder);
    return ok(null);
  });
}
