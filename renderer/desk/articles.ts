import { articleId as articleIdSchema, type ArticleId } from '../../shared/domain/ids';
import type { Failure, Result } from '../../shared/errors/failure';
import type { Draft } from '../../shared/domain/article';
import type { RequestOf } from '../../shared/ipc/contract';
import { ask } from './bridge';
import { refreshArticles, saveSettings, useLibrary } from './library';
import { reveal, useNavigation } from './navigation';
import { closeArticle, openArticle, showDraft, useSession } from './session';
import { reportTrouble } from './trouble';

/** Puts an article of the library on the desk and remembers it for the next start. */
export async function goToArticle(articleId: ArticleId): Promise<void> {
  if (useSession.getState().draft?.id === articleId) return;
  const failure = await openArticle(articleId);
  if (failure) return reportTrouble(failure);
  arrive(articleId);
}

function arrive(articleId: ArticleId): void {
  useNavigation.setState({ isLookingBack: false });
  void saveSettings({ lastArticle: articleId });
}

/** Makes an article and puts it on the desk; answers with why not. */
export async function createArticle(request: RequestOf<'articles.create'>): Promise<Failure | null> {
  if (!(await closeArticle())) {
    const { saveState } = useSession.getState();
    return saveState.kind === 'notSaved' ? saveState.failure : { code: 'unexpected', facts: {} };
  }
  const created: Result<Draft> = await ask('articles.create', request);
  if (!created.ok) return created.failure;
  showDraft(created.value);
  arrive(created.value.id);
  await refreshArticles();
  return null;
}

/** A blank article in the language and zone of the house, with the caret in its headline. */
export async function startArticle(): Promise<void> {
  const house = useLibrary.getState().library?.house;
  if (!house) return;
  const failure = await createArticle({ from: 'nothing', language: house.language, zone: house.zone });
  if (failure) return reportTrouble(failure);
  reveal({ kind: 'field', field: 'headline' });
}

/** The sample: the one that is there already, or a new one. */
export async function lookAtSample(): Promise<void> {
  const existing = useLibrary
    .getState()
    .articles.find((article) => article.isSample && article.state !== 'binned');
  if (existing) return goToArticle(existing.id);
  const failure = await createArticle({ from: 'sample' });
  if (failure) reportTrouble(failure);
}

/** At the start: the article that lay on the desk last time. */
export async function resumeLastArticle(): Promise<void> {
  const { settings, library } = useLibrary.getState();
  const last = articleIdSchema.safeParse(settings?.lastArticle);
  if (!library || !last.success) return;
  // Asked for itself: after a kill, the list that is shown first may not have it yet.
  const opened = await ask('drafts.open', { articleId: last.data });
  if (!opened.ok || opened.value.binnedAt !== null || useSession.getState().draft) return;
  showDraft(opened.value);
  arrive(last.data);
}

/** Puts an article that was never published in the Bin, and takes it off the desk. */
export async function binArticle(articleId: ArticleId): Promise<void> {
  if (useSession.getState().draft?.id === articleId && !(await closeArticle())) return;
  await settle(await ask('articles.bin', { articleId }));
}

/** Takes an article out of the Bin. */
export async function putBack(articleId: ArticleId): Promise<void> {
  await settle(await ask('articles.unbin', { articleId }));
}

/** Deletes an article in the Bin for good. */
export async function deleteForGood(articleId: ArticleId): Promise<void> {
  if (useSession.getState().draft?.id === articleId && !(await closeArticle())) return;
  await settle(await ask('articles.deleteForGood', { articleId }));
}

async function settle(answer: Result<unknown>): Promise<void> {
  if (!answer.ok) reportTrouble(answer.failure);
  await refreshArticles();
}
