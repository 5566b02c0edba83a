import { articleId as articleIdSchema, type ArticleId } from '../../shared/domain/ids';
import { fail } from '../../shared/errors/failure';
import type { Handlers } from '../ipc/handlers';
import { guardWriting } from '../ipc/writing';
import type { WindowId } from '../shell/windowId';
import type { Desks } from './desks';

/**
 * Handlers of which those that write in an article refuse a window while another one writes it: the windows know, and this
 * is for the moment in which they do not yet. What was written, the other windows are told.
 */
export function writtenByOne(
  handlers: Handlers,
  desks: Pick<Desks, 'writerOf'>,
  tellOthers: (from: WindowId, articleId: ArticleId) => void,
): Handlers {
  return guardWriting(handlers, (handler) => async (request, from) => {
    const articleId = articleIn(request);
    if (articleId === null) return handler(request, from);
    if ((desks.writerOf(articleId) ?? from) !== from) return fail('writtenInOtherWindow');
    const answer = await handler(request, from);
    if (answer.ok) tellOthers(from, articleId);
    return answer;
  });
}

/** The article that a request is about, if it is about one. */
function articleIn(request: unknown): ArticleId | null {
  if (typeof request !== 'object' || request === null || !('articleId' in request)) return null;
  const read = articleIdSchema.safeParse(request.articleId);
  return read.success ? read.data : null;
}
