import { join } from 'node:path';
import { z } from 'zod';
import type { House } from '../../shared/domain/house';
import type { TargetId } from '../../shared/domain/ids';
import { SITE_TARGET, target, type SiteTarget, type WordPressTarget } from '../../shared/domain/target';
import type { Disk } from '../storage/disk';

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
export function openTargetStore(ports: { disk: Disk; folder: string }): TargetStore {
  const path = join(ports.folder, 'targets.json');
  let turn: Promise<unknown> = Promise.resolve();
  const change = (
    libraryId: string,
    edit: (targets: readonly WordPressTarget[]) => readonly WordPressTarget[],
  ): Promise<void> => {
    const next = turn.then(async () => {
      const file = await readTargets(ports.disk, path);
      const libraries = { ...file.libraries, [libraryId]: [...edit(connectedIn(file, libraryId))] };
      await ports.disk.makeFolder(ports.folder);
      await ports.disk.replace(
        path,
        new TextEncoder().encode(JSON.stringify({ ...file, libraries }, null, 2)),
      );
    });
    turn = next.catch(() => undefined);
    return next;
  };
  return {
    connected: async (libraryId) => connectedIn(await readTargets(ports.disk, path), libraryId),
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

/** A file that does not read is put aside under another name, never written over. */
async function readTargets(disk: Disk, path: string): Promise<TargetsFile> {
  const bytes = await disk.readIfThere(path);
  if (bytes === null) return { schema: 1, libraries: {} };
  try {
    return targetsFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    await disk.move(path, `${path}.unreadable`);
    return { schema: 1, libraries: {} };
  }
}
