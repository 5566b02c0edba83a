import type { ErasedRevision } from '../../shared/domain/erasing';
import { foldPreservation } from '../../shared/domain/foldPreservation';
import { ok, type Result } from '../../shared/errors/failure';
import type { Article } from '../drafts/article';
import type { AppContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/handlers';
import { inArticle, inLibrary } from '../ipc/reaching';
import type { Disk } from '../storage/disk';
import { choicesIn } from './choices';
import { erase } from './erase';
import { find } from './find';
import { liftPreservation, preserve } from './preserve';

type Channels =
  | 'erasing.choices'
  | 'erasing.find'
  | 'erasing.erase'
  | 'erasing.preserve'
  | 'erasing.liftPreservation'
  | 'erasing.standing';

/** Erasing from the open library, and the lock against it. */
export function erasingHandlers(
  context: AppContext,
  world: {
    readonly disk: Disk;
    readonly appFolder: string;
    readonly forgetCaches: () => Promise<void>;
  },
): HandlersFor<Channels> {
  const changed = <T>(result: Result<T>): Result<T> => {
    context.announce('library.changed', {});
    return result;
  };
  return {
    'erasing.choices': () =>
      inLibrary(context, async (library) => {
        const choices = await choicesIn(library);
        if (!choices.ok) return choices;
        return ok({ sources: [...choices.value.sources], files: [...choices.value.files] });
      }),
    'erasing.find': ({ aim }) =>
      inLibrary(context, async (library) => {
        const found = await find({ ...world, library }, aim);
        return found.ok ? ok(found.value.shown) : found;
      }),
    'erasing.erase': ({ aim, ground }) =>
      inLibrary(context, async (library) => {
        const erased = await erase({ ...world, library }, aim, ground);
        // Read anew in every window, so that no undo brings it back.
        context.announce('articles.changed', { articleId: null });
        return changed(erased);
      }),
    'erasing.preserve': ({ articleId, why }) =>
      inArticle(context, articleId, (article) => preserve(article, why)),
    'erasing.liftPreservation': ({ articleId, reason }) =>
      inArticle(context, articleId, async (article) => {
        const lifted = await liftPreservation(article, reason);
        return lifted.ok ? ok({}) : lifted;
      }),
    'erasing.standing': ({ articleId }) =>
      inArticle(context, articleId, async (article) =>
        ok({
          preservation: foldPreservation(await article.facts()),
          erased: await erasedRevisions(article),
        }),
      ),
  };
}

/** The revisions of which only the envelope is left, newest first. */
async function erasedRevisions({ record }: Article): Promise<ErasedRevision[]> {
  const gone = record.takenAway().filter(({ kind }) => kind === 'revisionKept');
  const revisions = gone.map(async ({ seq, at, by }): Promise<ErasedRevision[]> => {
    const entry = await record.entry(by);
    if (entry?.kind !== 'erased') return [];
    return [{ seq, at, by, erasedAt: entry.at, ground: entry.content.ground }];
  });
  return (await Promise.all(revisions)).flat().reverse();
}
