import { create } from 'zustand';
import type { EditionSent } from '../../../shared/domain/edition';
import type { ArticleId } from '../../../shared/domain/ids';
import type { TargetStanding } from '../../../shared/domain/standing';
import type { Target } from '../../../shared/domain/target';
import type { Failure } from '../../../shared/errors/failure';
import type { PublishStep } from '../../../shared/ipc/contract';
import { ask, listen } from '../../desk/bridge';
import { saveSettings } from '../../desk/library';
import { whyNotSaved } from '../../desk/session';
import { refreshStanding } from '../../desk/standing';
import { outnessAfter, type Outness } from './outness';
import { standingAt } from './plan';

/** What came of it, as the dialog shows it. */
export interface Outcome {
  readonly address: string;
  readonly at: string;
  readonly scheduledFor: string | null;
  readonly differences: readonly string[];
  readonly captures: number;
}

/** What she asked for when she pressed "Publish now". */
export interface Order {
  readonly articleId: ArticleId;
  readonly target: Target;
  readonly isUpdate: boolean;
  readonly scheduledFor: string | null;
  readonly capture: readonly string[];
  readonly password: string | null;
}

/** Where a publication stands; it goes on while the dialog is closed, and while another article is on the desk. */
export type Phase =
  | { readonly kind: 'preparing'; readonly isFoundNotOut: boolean }
  | {
      readonly kind: 'sending';
      readonly order: Order;
      readonly step: PublishStep | null;
      readonly isLookUp: boolean;
    }
  | { readonly kind: 'sent'; readonly order: Order; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly order: Order; readonly failure: Failure; readonly outness: Outness };

const PREPARING: Phase = { kind: 'preparing', isFoundNotOut: false };

const usePhases = create<{ readonly [article: ArticleId]: Phase }>(() => ({}));

const phaseOf = (articleId: ArticleId): Phase => usePhases.getState()[articleId] ?? PREPARING;

const setPhase = (articleId: ArticleId, phase: Phase): void => usePhases.setState({ [articleId]: phase });

/** Where the publication of this article stands. */
export const usePhase = (articleId: ArticleId): Phase =>
  usePhases((phases) => phases[articleId] ?? PREPARING);

/** Back to the form; nothing that is under way is touched. */
export function prepareAgain(articleId: ArticleId): void {
  if (phaseOf(articleId).kind !== 'sending') setPhase(articleId, PREPARING);
}

const outcomeOf = (sent: EditionSent & { readonly at: string }, captures: number): Outcome => ({
  address: sent.address,
  at: sent.at,
  scheduledFor: sent.scheduledFor,
  differences: sent.differences,
  captures,
});

/** Asked for anew: another article may be on the desk by now. */
async function standingThere({ articleId, target }: Order): Promise<TargetStanding | null> {
  const standing = await ask('record.standing', { articleId });
  return standing.ok ? standingAt(standing.value, target) : null;
}

async function failed(order: Order, failure: Failure): Promise<void> {
  await refreshStanding();
  const outness = outnessAfter(failure, await standingThere(order), order.isUpdate);
  setPhase(order.articleId, { kind: 'failed', order, failure, outness });
}

/** Saves, publishes, and says what came of it. */
export async function publish(order: Order): Promise<void> {
  const { articleId, target, scheduledFor, capture, password } = order;
  setPhase(articleId, { kind: 'sending', order, step: null, isLookUp: false });
  const unsaved = await whyNotSaved();
  if (unsaved) return failed(order, unsaved);
  const stop = listen('editions.progress', (progress) => {
    if (progress.articleId !== articleId) return;
    setPhase(articleId, { kind: 'sending', order, step: progress.step, isLookUp: false });
  });
  const answer = await ask('editions.publish', {
    articleId,
    targetId: target.id,
    scheduledFor,
    capture: [...capture],
    password,
  });
  stop();
  if (!answer.ok) return failed(order, answer.failure);
  setPhase(articleId, { kind: 'sent', order, outcome: outcomeOf(answer.value, capture.length) });
  await saveSettings({ lastTarget: target.id });
}

/** Looks up on the server what became of an edition whose outcome is not known. */
export async function lookUp(order: Order): Promise<void> {
  const { articleId, target, password } = order;
  setPhase(articleId, { kind: 'sending', order, step: 'lookingUp', isLookUp: true });
  const answer = await ask('editions.settle', { articleId, targetId: target.id, password });
  if (!answer.ok) return failed(order, answer.failure);
  await refreshStanding();
  const found = standingAt(answer.value, target);
  if (found?.state === 'pending') {
    return failed(order, { code: 'outcomeUnknown', facts: {} });
  }
  if (found && found.address && (found.state === 'live' || found.state === 'scheduled')) {
    const { address, scheduledFor, differences } = found;
    const at = found.updatedAt ?? found.publishedAt ?? new Date().toISOString();
    const outcome = { address, at, scheduledFor, differences, captures: 0 };
    return setPhase(articleId, { kind: 'sent', order, outcome });
  }
  setPhase(articleId, { kind: 'preparing', isFoundNotOut: true });
}
