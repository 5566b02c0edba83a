import { z } from 'zod';
import type { House } from '../../shared/domain/house';
import type { TargetId } from '../../shared/domain/ids';
import { SITE_TARGET, target, type SiteTarget, type WordPressTarget } from '../../shared/domain/target';
import { ownFile, type OwnFolder } from '../storage/ownFile';

/** The sites that this computer is connected to, for each library; no secret is in it. */
export interface TargetStore {
  readonly connected: (libraryId: string) => Promise<readonly WordPressTarget[]>;
  /** Keeps a connection, in place of the one with the same id. */
  readonly keep: (libraryId: string, connection: WordPressTarget) => Promise<void>;
  readonly forget: (libraryId: string, id: TargetId) => Promise<void>;
}

const targetsFile = z.strictObject({
  schema: z.literal(1),
  libraries: z.record(z.string(), z.array(target)),
});
type TargetsFile = z.infer<typeof targetsFile>;

/** `targets.json` in the app's own folder: connections belong to the computer, not to the library. */
export function openTargetStore(folder: OwnFolder): TargetStore {
  const file = ownFile<TargetsFile>(folder, 'targets.json', targetsFile, { schema: 1, libraries: {} });
  const change = (
    libraryId: string,
    edit: (targets: readonly WordPressTarget[]) => readonly WordPressTarget[],
  ): Promise<void> =>
    file.change((value) => ({
      ...value,
      libraries: { ...value.libraries, [libraryId]: [...edit(connectedIn(value, libraryId))] },
    }));
  return {
    connected: async (libraryId) => connectedIn(await file.read(), libraryId),
    keep: (libraryId, connection) =>
      change(libraryId, (targets) => [...targets.filter(({ id }) => id !== connection.id), connection]),
    forget: (libraryId, id) =>
      change(libraryId, (targets) => targets.filter((connection) => connection.id !== id)),
  };
}

/** The built-in site as a target: there from the first start. */
export function siteTarget(house: House, loopbackAddress: string): SiteTarget {
  return {
    id: SITE_TARGET,
    kind: 'site',
    label: house.siteName || 'Built-in site',
    address: loopbackAddress,
  };
}

function connectedIn(file: TargetsFile, libraryId: string): readonly WordPressTarget[] {
  return (file.libraries[libraryId] ?? []).flatMap((one) => (one.kind === 'wordpress' ? [one] : []));
}
