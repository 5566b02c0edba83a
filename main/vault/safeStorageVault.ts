import { safeStorage } from 'electron';
import type { Sealer } from './sealedVault';

/**
 * Electron's safe storage. `backend` names the keyring in use, or null where this runtime cannot tell (see `shell/runtime`):
 * with `basic_text` the key is a constant in the app, which protects nothing.
 */
export function safeStorageSealer(backend: () => string | null): Sealer {
  return {
    isSafe: () => safeStorage.isEncryptionAvailable() && backend() !== 'basic_text',
    seal: (plain) => safeStorage.encryptString(plain),
    open: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
  };
}
