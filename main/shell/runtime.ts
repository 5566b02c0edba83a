import { safeStorage } from 'electron';

/** Electron's major version from which on everything that Stet uses is there; the older one is for development. */
const FULL_RUNTIME = 38;

/** What this runtime is, and what it can do; the one place that knows how the two that Stet runs on differ. */
export function runtimeFacts(): { readonly name: string; readonly isFallback: boolean } {
  const { electron = '0', chrome = '0' } = process.versions;
  return {
    name: `Electron ${electron}, Chromium ${chrome}`,
    isFallback: Number.parseInt(electron, 10) < FULL_RUNTIME,
  };
}

/**
 * Whether the system keeps secrets for us. Chromium's `basic_text` is no secret at all. Before Electron 28 the backend
 * cannot be asked for; encryption is then reported as available only where there is a keyring.
 */
export function canKeepSecrets(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  if (process.platform !== 'linux' || typeof safeStorage.getSelectedStorageBackend !== 'function')
    return true;
  return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}
