import { articleId as articleIdSchema, type ArticleId } from '../../shared/domain/ids';
import type { Failure, Result } from '../../shared/errors/failure';
import type { Draft } from '../../shared/domain/article';
import type { RequestOf } from '../../shared/ipc/contract';
import { ask } from './bridge';
import { refreshArticles, saveSettings, useLibrary } from './library';
import { layOnDesk } from './ownership';
import { reveal, useNavigation } from './navigation';
import { closeArticle, isOnDesk, openArticle, showDraft, useSession, whyNotSaved } from './session';
import { reportTrouble } from './trouble';

/** Puts an article of the library on the desk and remembers it for the next start. */
export async function goToArticle(articleId: ArticleId): Promise<void> {
  if (isOnDesk(articleId)) return;
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
  const unsaved = await whyNotSaved(closeArticle);
  if (unsaved) return unsaved;
  const created: Result<Draft> = await ask('articles.create', request);
  if (!created.ok) return created.failure;
  await layOnDesk(created.value.id);
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

/** At the start: what lies on the desk of this window. */
export async function resumeDesk(): Promise<void> {
  const { started } = useLibrary.getState();
  if (started?.article) await resume(started.article);
}

/** The article that lay on a desk last time. */
export async function resumeLastArticle(): Promise<void> {
  const last = articleIdSchema.safeParse(useLibrary.getState().settings?.lastArticle);
  if (last.success) await resume(last.data);
}

async function resume(articleId: ArticleId): Promise<void> {
  if (!useLibrary.getState().library) return;
  await layOnDesk(articleId);
  // Asked for itself: after a kill, the list that is shown first may not have it yet.
  const opened = await ask('drafts.open', { articleId });
  if (useSession.getState().draft) return;
  if (!opened.ok || opened.value.binnedAt !== null) return layOnDesk(null);
  showDraft(opened.value);
  arrive(articleId);
}

/** Puts an article that was never published in the Bin, and takes it off the desk. */
export async function binArticle(articleId: ArticleId): Promise<void> {
  if (isOnDesk(articleId) && !(await closeArticle())) return;
  await settle(await ask('articles.bin', { articleId }));
}

/** Takes an article out of the Bin. */
export async function putBack(articleId: ArticleId): Promise<void> {
  await settle(await ask('articles.unbin', { articleId }));
}

/** Deletes an article in the Bin for good. */
export async function deleteForGood(articleId: ArticleId): Promise<void> {
  if (isOnDesk(articleId) && !(await closeArticle())) return;
  await settle(await ask('articles.deleteForGood', { articleId }));
}

async function settle(answer: Result<unknown>): Promise<void> {
  if (!answer.ok) reportTrouble(answer.failure);
  await refreshArticles();
}
