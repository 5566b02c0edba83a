import { articleId as articleIdSchema, type ArticleId } from '../../shared/domain/ids';
import { fail, type Result } from '../../shared/errors/failure';
import { WRITING_REQUESTS } from '../../shared/ipc/channels';
import type { Handlers } from '../ipc/handlers';
import type { WindowId } from '../shell/windowId';
import type { Desks } from './desks';

type AnyHandler = (request: unknown, from: WindowId) => Promise<Result<unknown>>;

/**
 * Handlers of which those that write in an article refuse a window while another one writes it: the windows know, and this
 * is for the moment in which they do not yet. What was written, the other windows are told.
 */
export function writtenByOne(
  handlers: Handlers,
  desks: Pick<Desks, 'writerOf'>,
  tellOthers: (from: WindowId, articleId: ArticleId) => void,
): Handlers {
  const guarded = WRITING_REQUESTS.map((channel) => {
    const handler = handlers[channel] as AnyHandler;
    const byOne: AnyHandler = async (request, from) => {
      const articleId = articleIn(request);
      if (articleId === null) return handler(request, from);
      if ((desks.writerOf(articleId) ?? from) !== from) return fail('writtenInOtherWindow');
      const answer = await handler(request, from);
      if (answer.ok) tellOthers(from, articleId);
      return answer;
    };
    return [channel, byOne] as const;
  });
  return { ...handlers, ...(Object.fromEntries(guarded) as Partial<Handlers>) };
}

/** The article that a request is about, if it is about one. */
function articleIn(request: unknown): ArticleId | null {
  if (typeof request !== 'object' || request === null || !('articleId' in request)) return null;
  const read = articleIdSchema.safeParse(request.articleId);
  return read.success ? read.data : null;
}
