import { preserveLifted, preserveSet, type Preservation } from '../../shared/domain/erasing';
import { foldPreservation } from '../../shared/domain/foldPreservation';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { Article } from '../drafts/article';

/** Locks an article against erasing and deleting, on record; one that is locked already stays so for its first reason. */
export function preserve(article: Article, why: string): Promise<Result<Preservation>> {
  return article.inTurn(async () => {
    const content = preserveSet.safeParse({ why });
    if (!content.success) return fail('badRequest', { reason: 'no reason' });
    const standing = foldPreservation(await article.facts());
    if (standing !== null) return ok(standing);
    const entry = await article.record.append('preserveSet', content.data, zoneOf(article));
    return ok({ why: entry.content.why, isLegalLetter: false, since: entry.at });
  });
}

/** Lifts the lock, on record and with a reason; content with there being none. */
export function liftPreservation(article: Article, reason: string): Promise<Result<null>> {
  return article.inTurn(async () => {
    const content = preserveLifted.safeParse({ reason });
    if (!content.success) return fail('badRequest', { reason: 'no reason' });
    const isLocked = foldPreservation(await article.facts()) !== null;
    if (isLocked) await article.record.append('preserveLifted', content.data, zoneOf(article));
    return ok(null);
  });
}

const zoneOf = (article: Article): string => article.draft().snapshot.fields.zone;
