import { libraryFacts } from '../../shared/domain/branchFacts';
import { foldCaptures } from '../../shared/domain/foldCaptures';
import type { SourceStanding } from '../../shared/domain/source';
import { ok } from '../../shared/errors/failure';
import { canonicalAddress } from '../../shared/text/address';
import { slugFrom } from '../../shared/text/slug';
import type { AppContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/handlers';
import { inLibrary } from '../ipc/reaching';
import type { Disk } from '../storage/disk';

export interface CaptureParts {
  readonly isCapturing: (address: string) => boolean;
  readonly disk: Disk;
  /** Asks where a file of this name is to be saved; null when she thought better of it. */
  readonly chooseFile: (name: string) => Promise<string | null>;
}

/** Answers for captures, and for what is known of the addresses that an article cites. */
export function captureHandlers(
  context: AppContext,
  { isCapturing, disk, chooseFile }: CaptureParts,
): HandlersFor<'captures.make' | 'captures.read' | 'captures.saveCopy' | 'sources.standing'> {
  return {
    'captures.make': ({ articleId, addresses }) =>
      inLibrary(context, async () => ok({ queued: context.queueCaptures(articleId, addresses) })),
    'captures.read': ({ object }) =>
      inLibrary(context, async ({ objects }) => ok({ bytes: new Uint8Array(await objects.read(object)) })),
    'captures.saveCopy': ({ object, name }) =>
      inLibrary(context, async ({ objects }) => {
        const bytes = await objects.read(object);
        const path = await chooseFile(fileName(name, object.ext));
        if (path !== null) await disk.replace(path, bytes);
        return ok({ isSaved: path !== null });
      }),
    'sources.standing': ({ addresses }) =>
      inLibrary(context, async ({ record, sources }) => {
        const known = foldCaptures(libraryFacts(await record.entries(), await record.branches()));
        const standings = addresses.map(async (address): Promise<SourceStanding> => {
          const canonical = canonicalAddress(address) ?? address;
          const { captures, lastFailure } = known.get(canonical) ?? { captures: [], lastFailure: null };
          return {
            address,
            source: await sources.byAddress(canonical),
            captures: [...captures],
            lastFailure,
            isCapturing: isCapturing(address),
          };
        });
        return ok({ standings: await Promise.all(standings) });
      }),
  };
}

/** A name that every file system takes. */
const fileName = (name: string, ext: string): string => `${slugFrom(name) || 'capture'}.${ext}`;
