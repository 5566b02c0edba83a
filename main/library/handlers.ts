import type { Draft } from '../../shared/domain/article';
import type { ArticleId } from '../../shared/domain/ids';
import type { Result } from '../../shared/errors/failure';
import { ok } from '../../shared/errors/failure';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import type { AppContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/handlers';
import { inLibrary } from '../ipc/reaching';
import { ignoreDisk } from '../storage/disk';
import { startOf } from './articleStart';
import type { Library } from './library';

type Channels =
  | 'library.list'
  | 'library.look'
  | 'library.saveHouse'
  | 'library.verify'
  | 'articles.create'
  | 'articles.bin'
  | 'articles.unbin'
  | 'articles.deleteForGood';

/** The library as a whole, and its articles as wholes. */
export function libraryHandlers(context: AppContext): HandlersFor<Channels> {
  const changed = <T>(result: Result<T>): Result<T> => {
    if (result.ok) context.announce('library.changed', {});
    return result;
  };
  const emptied = (result: Result<null>): Result<Record<string, never>> => (result.ok ? ok({}) : result);
  return {
    'library.list': ({ since }) =>
      inLibrary(context, async (library) => {
        const { changed, gone, at, isComplete } = await library.changesSince(since);
        return ok({ changed: changed.map(({ summary }) => summary), gone: [...gone], at, isComplete });
      }),
    'library.look': ({ articleId, version }) =>
      inLibrary(context, async (library) => {
        const { isFree } = await library.lookAround();
        const draft = articleId === null ? null : await lookAt(library, articleId);
        const isAnother = draft !== null && draft.version !== version;
        return ok({ readOnly: library.readOnly(), isFree, draft: isAnother ? draft : null });
      }),
    'library.saveHouse': (changes) =>
      inLibrary(context, async (library) => {
        const house = await library.saveHouse(changes);
        context.announce('library.houseChanged', { house });
        return ok(house);
      }),
    'library.verify': () => inLibrary(context, async (library) => ok(await verifyLibrary(library.path))),
    'articles.create': (request) =>
      inLibrary(context, async (library) =>
        changed(ok(await library.createArticle(startOf(request, library.house(), context.sampleSnapshot)))),
      ),
    'articles.bin': ({ articleId }) =>
      inLibrary(context, async (library) => changed(emptied(await library.binArticle(articleId)))),
    'articles.unbin': ({ articleId }) =>
      inLibrary(context, async (library) => changed(emptied(await library.unbinArticle(articleId)))),
    'articles.deleteForGood': ({ articleId }) =>
      inLibrary(context, async (library) => changed(emptied(await library.deleteArticleForGood(articleId)))),
  };
}

/** The draft as it is once what others wrote was taken in; null where the article cannot be read just now. */
async function lookAt(library: Library, id: ArticleId): Promise<Draft | null> {
  try {
    const article = await library.article(id);
    return article.ok ? await article.value.look() : null;
  } catch (error) {
    // Its folder may be gone with all the others: that is what she is told then.
    return ignoreDisk(error);
  }
}
