import type { ComplaintDetails } from '../../../shared/domain/complaint';
import type { ArticleId } from '../../../shared/domain/ids';
import type { Failure } from '../../../shared/errors/failure';
import { ask } from '../../desk/bridge';
import { refreshStanding } from '../../desk/standing';

/** Logs what came in, in the record, and reads the standing again; answers with why not. */
export async function logComplaint(articleId: ArticleId, details: ComplaintDetails): Promise<Failure | null> {
  const logged = await ask('record.logComplaint', { articleId, details });
  if (!logged.ok) return logged.failure;
  await refreshStanding();
  return null;
}
