import { foldCaptures } from '../../shared/domain/foldCaptures';
import type { SourceStanding } from '../../shared/domain/source';
import { fail, ok } from '../../shared/errors/failure';
import { canonicalAddress } from '../../shared/text/address';
import type { AppContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/handlers';

/** Answers for captures, and for what is known of the addresses that an article cites. */
export function captureHandlers(
  context: AppContext,
  isCapturing: (address: string) => boolean,
): HandlersFor<'captures.make' | 'captures.read' | 'sources.standing'> {
  return {
    'captures.make': async ({ articleId, addresses }) => {
      if (!context.library()) return fail('noLibrary');
      return ok({ queued: context.queueCaptures(articleId, addresses) });
    },
    'captures.read': async ({ object }) => {
      const library = context.library();
      return library ? ok({ bytes: new Uint8Array(await library.objects.read(object)) }) : fail('noLibrary');
    },
    'sources.standing': async ({ addresses }) => {
      const library = context.library();
      if (!library) return fail('noLibrary');
      const known = foldCaptures(await library.record.entries());
      const standings = addresses.map(async (address): Promise<SourceStanding> => {
        const canonical = canonicalAddress(address) ?? address;
        const { captures, lastFailure } = known.get(canonical) ?? { captures: [], lastFailure: null };
        return {
          address,
          source: await library.sources.byAddress(canonical),
          captures: [...captures],
          lastFailure,
          isCapturing: isCapturing(address),
        };
      });
      return ok({ standings: await Promise.all(standings) });
    },
  };
}
