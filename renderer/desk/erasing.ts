import { create } from 'zustand';
import type {
  ErasedRevision,
  ErasureAim,
  ErasureDone,
  ErasureFound,
  ErasingGround,
  Preservation,
} from '../../shared/domain/erasing';
import type { ArticleId } from '../../shared/domain/ids';
import { fail, type Failure, type Result } from '../../shared/errors/failure';
import type { ResponseOf } from '../../shared/ipc/contract';
import { ask } from './bridge';
import { refreshArticles } from './library';
import { useNavigation } from './navigation';
import { reloadArticle, useSession, whyNotSaved } from './session';
import { settleOthers } from './windows';
import { useStanding } from './standing';
import { reportTrouble } from './trouble';

interface ErasingState {
  readonly preservation: Preservation | null;
  readonly erased: readonly ErasedRevision[];
}

const NOTHING: ErasingState = { preservation: null, erased: [] };

/** Whether the open article is preserved, and which of its revisions were erased. */
export const useErasing = create<ErasingState>(() => NOTHING);

async function refreshErasing(articleId: ArticleId | null): Promise<void> {
  const answer = articleId && (await ask('erasing.standing', { articleId }));
  if (articleId !== (useSession.getState().draft?.id ?? null)) return;
  if (!answer) return useErasing.setState(NOTHING);
  if (answer.ok) useErasing.setState(answer.value);
  else reportTrouble(answer.failure);
}

/** Keeps it true along with the rest of what the record says. */
export function followErasing(): void {
  useStanding.subscribe((now, before) => {
    const isRead = now.history !== before.history || now.articleId !== before.articleId;
    if (isRead) void refreshErasing(useSession.getState().draft?.id ?? null);
  });
}

/** The sources and files that she can choose to have erased. */
export const choicesToErase = (): Promise<Result<ResponseOf<'erasing.choices'>>> =>
  ask('erasing.choices', {});

/** Saves, then looks through the whole library. */
export async function findToErase(aim: ErasureAim): Promise<Result<ErasureFound>> {
  const unsaved = await whyNotSaved();
  return unsaved ? { ok: false, failure: unsaved } : ask('erasing.find', { aim });
}

/** Saves, erases, and opens the article on the desk anew, so that no undo brings it back. */
export async function eraseForGood(aim: ErasureAim, ground: ErasingGround): Promise<Result<ErasureDone>> {
  const unsaved = (await whyNotSaved()) ?? (await settleOthers(false));
  if (unsaved) return { ok: false, failure: unsaved };
  const done = await ask('erasing.erase', { aim, ground });
  useNavigation.setState({ isLookingBack: false });
  await reloadArticle();
  await refreshArticles();
  return done;
}

/** Preserves the open article, or lifts that again; answers why it could not. */
export async function setPreserved(isPreserved: boolean, words: string): Promise<Failure | null> {
  const articleId = useSession.getState().draft?.id;
  if (!articleId) return fail('articleNotFound').failure;
  const answer = isPreserved
    ? await ask('erasing.preserve', { articleId, why: words })
    : await ask('erasing.liftPreservation', { articleId, reason: words });
  await refreshErasing(articleId);
  return answer.ok ? null : answer.failure;
}
