import { safeStorage } from 'electron';

/** The first major version that has all that Stet uses; older ones are for development. */
const FIRST_WHOLE = 38;

/** What this runtime is; this is the one module that knows how the two that Stet runs on differ. */
export function runtimeFacts(): { readonly name: string; readonly isFallback: boolean } {
  const { electron = '0', chrome = '0' } = process.versions;
  return {
    name: `Electron ${electron}, Chromium ${chrome}`,
    isFallback: Number.parseInt(electron, 10) < FIRST_WHOLE,
  };
}

/** The keyring that `safeStorage` uses, or null where this runtime or system cannot tell (Electron before 28, not Linux). */
export function secretsBackend(): string | null {
  const canTell = process.platform === 'linux' && typeof safeStorage.getSelectedStorageBackend === 'function';
  return canTell ? safeStorage.getSelectedStorageBackend() : null;
}
