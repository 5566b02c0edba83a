import type { CaptureMade } from '../../../shared/domain/capture';
import type { SourceStanding } from '../../../shared/domain/source';
import { FAILURE_CODES, type FailureCode } from '../../../shared/errors/failure';
import { ask } from '../../desk/bridge';
import { useSession } from '../../desk/session';
import { refreshSources } from '../../desk/standing';
import { reportTrouble } from '../../desk/trouble';

/** What our copy of a cited page comes to. */
export type CopyState =
  | { readonly kind: 'notAPage' }
  | { readonly kind: 'none' }
  | { readonly kind: 'capturing' }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'captured'; readonly latest: CaptureMade };

/** Only web pages can be captured. */
export const isPage = (address: string): boolean => /^https?:/i.test(address);

export function copyState(address: string, standing: SourceStanding | undefined): CopyState {
  if (!isPage(address)) return { kind: 'notAPage' };
  if (standing?.isCapturing) return { kind: 'capturing' };
  if (standing?.lastFailure) return { kind: 'failed', code: knownCode(standing.lastFailure.code) };
  const latest = standing?.captures[0];
  return latest ? { kind: 'captured', latest } : { kind: 'none' };
}

const knownCode = (code: string): FailureCode =>
  FAILURE_CODES.find((known) => known === code) ?? 'unexpected';

/** Asks for our own copies of these pages; the answer comes when each is made. */
export async function capture(addresses: readonly string[]): Promise<void> {
  const articleId = useSession.getState().draft?.id ?? null;
  const queued = await ask('captures.make', { articleId, addresses: [...addresses] });
  if (!queued.ok) return reportTrouble(queued.failure);
  await refreshSources(addresses);
}
