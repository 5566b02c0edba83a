import { ok } from '../../shared/errors/failure';
import type { AppContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/handlers';
import { inArticle } from '../ipc/reaching';

type Channels = 'drafts.open' | 'drafts.save' | 'drafts.leave' | 'drafts.keepAside';

/** The draft of an article, as the window reads and saves it. */
export function draftHandlers(context: AppContext): HandlersFor<Channels> {
  return {
    'drafts.open': ({ articleId }) => inArticle(context, articleId, async (article) => ok(article.draft())),
    'drafts.save': (request) =>
      inArticle(context, request.articleId, async (article) => {
        const saved = await article.save(request);
        const { fields, stage } = request;
        // The list shows what these say; the body's words may wait until she looks for them.
        const isListed = [fields?.headline, fields?.standfirst, stage].some((part) => part !== undefined);
        if (saved.ok && isListed) context.announce('library.changed', {});
        return saved;
      }),
    'drafts.leave': ({ articleId }) =>
      inArticle(context, articleId, async (article, library) => {
        await article.inTurn(() => article.keepRevision('leaving'));
        await library.noteHead(articleId);
        context.announce('library.changed', {});
        return ok({});
      }),
    'drafts.keepAside': ({ articleId, snapshot }) =>
      inArticle(context, articleId, (article) =>
        article.inTurn(async () => {
          const kept = await article.keepForeign({ cause: 'conflict', snapshot, from: null, remote: null });
          return ok({ seq: kept.seq });
        }),
      ),
  };
}
