import { z } from 'zod';
import type { TargetStanding } from './standing';

/** How far an article is, as she says herself; part of the draft. */
export const stage = z.enum(['idea', 'draft', 'withLawyer', 'awaitingReply', 'ready']);
export type Stage = z.infer<typeof stage>;

/** Where an article stands, derived and never stored: its stage, until readers have it or will have it. */
export const articleState = z.enum([...stage.options, 'scheduled', 'live', 'changed', 'withdrawn', 'binned']);
export type ArticleState = z.infer<typeof articleState>;

/** Where an article stands by its draft and by its standing at each target; being out wins over any stage. */
export function stateOf(
  draft: { readonly isBinned: boolean; readonly stage: Stage },
  targets: readonly TargetStanding[],
): ArticleState {
  if (draft.isBinned) return 'binned';
  const live = targets.filter(isLive);
  if (live.some((target) => target.hasChanges)) return 'changed';
  if (live.length > 0) return 'live';
  return targets.some((target) => target.state === 'scheduled') ? 'scheduled' : draft.stage;
}

/** Whether readers have it there: an update that is under way, or was not sent, leaves what was there before. */
export const isLive = ({ state, revision }: TargetStanding): boolean =>
  revision !== null && state !== 'scheduled';

/** Whether a state is a stage, which she sets herself. */
export const isStage = (state: ArticleState): state is Stage => stage.safeParse(state).success;

/** All that is said of where an article stands: once readers have it, its stage too while somebody else is waited for. */
export function shownStates(article: {
  readonly state: ArticleState;
  readonly stage: Stage;
}): readonly ArticleState[] {
  const isWaitedFor = article.stage === 'withLawyer' || article.stage === 'awaitingReply';
  const isBeside = isWaitedFor && article.state !== 'binned' && !isStage(article.state);
  return isBeside ? [article.state, article.stage] : [article.state];
}
