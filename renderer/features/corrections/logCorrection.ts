import type { CorrectionDetails } from '../../../shared/domain/correction';
import type { ArticleId } from '../../../shared/domain/ids';
import type { Failure } from '../../../shared/errors/failure';
import { ask } from '../../desk/bridge';
import { whyNotSaved } from '../../desk/session';
import { refreshStanding } from '../../desk/standing';

/** Saves what was typed, logs the correction in the record and reads the standing again; answers with why not. */
export async function logCorrection(
  articleId: ArticleId,
  details: CorrectionDetails,
): Promise<Failure | null> {
  const unsaved = await whyNotSaved();
  if (unsaved) return unsaved;
  const logged = await ask('record.logCorrection', { articleId, details, supersedes: null });
  if (!logged.ok) return logged.failure;
  await refreshStanding();
  return null;
}
