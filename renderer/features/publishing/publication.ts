import { create } from 'zustand';
import type { EditionSent } from '../../../shared/domain/edition';
import type { ArticleId } from '../../../shared/domain/ids';
import type { TargetStanding } from '../../../shared/domain/standing';
import type { Target } from '../../../shared/domain/target';
import type { Failure } from '../../../shared/errors/failure';
import type { PublishStep } from '../../../shared/ipc/contract';
import { ask, listen } from '../../desk/bridge';
import { refreshArticles, saveSettings } from '../../desk/library';
import { flush, useSession } from '../../desk/session';
import { refreshStanding, useStanding } from '../../desk/standing';
import { outnessAfter, type Outness } from './outness';

/** What came of it, as the dialog shows it. */
export interface Outcome {
  readonly address: string;
  readonly at: string;
  readonly scheduledFor: string | null;
  readonly differences: readonly string[];
  readonly captures: number;
}

/** Where a publication stands; it goes on while the dialog is closed. */
export type Phase =
  | { readonly kind: 'preparing'; readonly isFoundNotOut: boolean }
  | { readonly kind: 'sending'; readonly step: PublishStep | null; readonly isLookUp: boolean }
  | { readonly kind: 'sent'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly outness: Outness };

/** What she asked for when she pressed "Publish now". */
export interface Order {
  readonly articleId: ArticleId;
  readonly target: Target;
  readonly isUpdate: boolean;
  readonly scheduledFor: string | null;
  readonly capture: readonly string[];
  readonly password: string | null;
}

interface Publication {
  readonly phase: Phase;
  /** The order that the phase is about; null before the first. */
  readonly order: Order | null;
}

const PREPARING: Phase = { kind: 'preparing', isFoundNotOut: false };

/** The one publication that can be under way. */
export const usePublication = create<Publication>(() => ({ phase: PREPARING, order: null }));

const setPhase = (phase: Phase): void => usePublication.setState({ phase });

/** Back to the form; nothing that is under way is touched. */
export function prepareAgain(): void {
  if (usePublication.getState().phase.kind !== 'sending') setPhase(PREPARING);
}

const outcomeOf = (sent: EditionSent & { readonly at: string }, captures: number): Outcome => ({
  address: sent.address,
  at: sent.at,
  scheduledFor: sent.scheduledFor,
  differences: sent.differences,
  captures,
});

async function refreshAll(): Promise<void> {
  await Promise.all([refreshStanding(), refreshArticles()]);
}

const standingAt = ({ target }: Order): TargetStanding | null =>
  useStanding.getState().standing?.targets.find(({ targetId }) => targetId === target.id) ?? null;

async function failed(order: Order, failure: Failure): Promise<void> {
  await refreshAll();
  setPhase({ kind: 'failed', failure, outness: outnessAfter(failure, standingAt(order), order.isUpdate) });
}

function unsavedFailure(): Failure {
  const { saveState } = useSession.getState();
  return saveState.kind === 'notSaved' ? saveState.failure : { code: 'unexpected', facts: {} };
}

/** Saves, publishes, and says what came of it. */
export async function publish(order: Order): Promise<void> {
  const { articleId, target, scheduledFor, capture, password } = order;
  usePublication.setState({ order, phase: { kind: 'sending', step: null, isLookUp: false } });
  if (!(await flush())) return failed(order, unsavedFailure());
  const stop = listen('editions.progress', (progress) => {
    const { phase } = usePublication.getState();
    if (progress.articleId === articleId && phase.kind === 'sending')
      setPhase({ ...phase, step: progress.step });
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
  setPhase({ kind: 'sent', outcome: outcomeOf(answer.value, capture.length) });
  await Promise.all([refreshAll(), saveSettings({ lastTarget: target.id })]);
}

/** Looks up on the server what became of an edition whose outcome is not known. */
export async function lookUp(order: Order): Promise<void> {
  const { articleId, target, password } = order;
  usePublication.setState({ order, phase: { kind: 'sending', step: 'lookingUp', isLookUp: true } });
  const answer = await ask('editions.settle', { articleId, targetId: target.id, password });
  if (!answer.ok) return failed(order, answer.failure);
  await refreshAll();
  const found = answer.value.targets.find(({ targetId }) => targetId === target.id);
  if (found?.state === 'pending') {
    return failed(order, { code: 'outcomeUnknown', facts: {} });
  }
  if (found && found.address && (found.state === 'live' || found.state === 'scheduled')) {
    const { address, scheduledFor, differences } = found;
    const at = found.updatedAt ?? found.publishedAt ?? new Date().toISOString();
    return setPhase({ kind: 'sent', outcome: { address, at, scheduledFor, differences, captures: 0 } });
  }
  setPhase({ kind: 'preparing', isFoundNotOut: true });
}
