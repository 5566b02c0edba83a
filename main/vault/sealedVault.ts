import { z } from 'zod';
import { ownFile, type OwnFolder } from '../storage/ownFile';
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
export function sealedVault(ports: OwnFolder & { readonly sealer: Sealer }): Vault {
  const { sealer } = ports;
  const file = ownFile<VaultFile>(ports, 'vault.json', vaultFile, EMPTY);
  return {
    isSafe: () => sealer.isSafe(),
    keep: (name, secret) => {
      if (!sealer.isSafe()) throw new Error('A secret is kept only where it can be sealed.');
      const sealed = Buffer.from(sealer.seal(secret)).toString('base64');
      return file.change((value) => ({ ...value, sealed: { ...value.sealed, [name]: sealed } }));
    },
    read: async (name) => {
      const sealed = (await file.read()).sealed[name];
      return sealed === undefined || !sealer.isSafe() ? null : opened(sealer, sealed);
    },
    forget: (name) =>
      file.change((value) => ({
        ...value,
        sealed: Object.fromEntries(Object.entries(value.sealed).filter(([key]) => key !== name)),
      })),
  };
}

/** Another user's or another machine's seal does not open; that is the same as having no password. */
function opened(sealer: Sealer, sealed: string): string | null {
  try {
    return sealer.open(Buffer.from(sealed, 'base64'));
  } catch {
    return null;
  }
}
