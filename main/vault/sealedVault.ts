import { join } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../storage/disk';
import type { Vault } from './vault';

/** The system's own encryption, as Electron or a test offers it. */
export interface Sealer {
  /** True only where the key is kept by the system and not by a plain text in the app. */
  readonly isSafe: () => boolean;
  readonly seal: (plain: string) => Uint8Array;
  readonly open: (sealed: Uint8Array) => string;
}

const vaultFile = z.strictObject({ schema: z.literal(1), sealed: z.record(z.string(), z.base64()) });
type VaultFile = z.infer<typeof vaultFile>;
const EMPTY: VaultFile = { schema: 1, sealed: {} };

/** A vault whose secrets lie, sealed by the system, in one small file of the app's own folder. */
export function sealedVault(ports: { disk: Disk; folder: string; sealer: Sealer }): Vault {
  const path = join(ports.folder, 'vault.json');
  let turn: Promise<unknown> = Promise.resolve();
  const change = (edit: (file: VaultFile) => VaultFile): Promise<void> => {
    const next = turn.then(async () => {
      const file = edit(await readVault(ports.disk, path));
      await ports.disk.makeFolder(ports.folder);
      await ports.disk.replace(path, new TextEncoder().encode(JSON.stringify(file)));
    });
    turn = next.catch(() => undefined);
    return next;
  };
  return {
    isSafe: () => ports.sealer.isSafe(),
    keep: (name, secret) => {
      if (!ports.sealer.isSafe()) throw new Error('A secret is kept only where it can be sealed.');
      const sealed = Buffer.from(ports.sealer.seal(secret)).toString('base64');
      return change((file) => ({ ...file, sealed: { ...file.sealed, [name]: sealed } }));
    },
    read: async (name) => {
      const sealed = (await readVault(ports.disk, path)).sealed[name];
      return sealed === undefined || !ports.sealer.isSafe() ? null : opened(ports.sealer, sealed);
    },
    forget: (name) =>
      change((file) => ({
        ...file,
        sealed: Object.fromEntries(Object.entries(file.sealed).filter(([key]) => key !== name)),
      })),
  };
}

/** A file that does not read holds nothing that could be saved: its passwords are asked for again. */
async function readVault(disk: Disk, path: string): Promise<VaultFile> {
  const bytes = await disk.readIfThere(path);
  if (bytes === null) return EMPTY;
  try {
    return vaultFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return EMPTY;
  }
}

/** Another user's or another machine's seal does not open; that is the same as having no password. */
function opened(sealer: Sealer, sealed: string): string | null {
  try {
    return sealer.open(Buffer.from(sealed, 'base64'));
  } catch {
    return null;
  }
}
