import type { ArticleId } from '../../shared/domain/ids';
import { fail, type Result } from '../../shared/errors/failure';
import type { Article } from '../drafts/article';
import type { Library } from '../library/library';
import type { AppContext } from './context';

/** Works on the open library, or answers that there is none. */
export async function inLibrary<T>(
  context: Pick<AppContext, 'library'>,
  work: (library: Library) => Promise<Result<T>>,
): Promise<Result<T>> {
  const library = context.library();
  return library === null ? fail('noLibrary') : work(library);
}

/** Works on an article of the open library, or answers why it cannot be reached. */
export function inArticle<T>(
  context: Pick<AppContext, 'library'>,
  id: ArticleId,
  work: (article: Article, library: Library) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inLibrary(context, async (library) => {
    const article = await library.article(id);
    return article.ok ? work(article.value, library) : article;
  });
}
