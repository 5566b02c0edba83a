import type { TargetStanding } from '../../../shared/domain/standing';
import type { Failure } from '../../../shared/errors/failure';

/** Whether the article is out after something failed: what she wants to know first. */
export type Outness = 'notOut' | 'earlierStands' | 'unknown' | 'gone' | 'changedThere';

/** Tells it from the failure and from what the record says of the target afterwards. */
export function outnessAfter(failure: Failure, standing: TargetStanding | null, isUpdate: boolean): Outness {
  if (failure.code === 'outcomeUnknown' || standing?.state === 'pending') return 'unknown';
  if (failure.code === 'remoteGone') return 'gone';
  if (failure.code === 'changedOnServer') return 'changedThere';
  return isUpdate || standing?.state === 'live' ? 'earlierStands' : 'notOut';
}
