import type { FailureCode } from '../../shared/errors/failure';
import { DiskError } from './disk';

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'diskReadOnly',
  EACCES: 'diskReadOnly',
  EPERM: 'diskReadOnly',
  ENOENT: 'diskGone',
  ENOTDIR: 'diskGone',
  ENXIO: 'diskGone',
  ENODEV: 'diskGone',
  ESTALE: 'diskGone',
  ENOTCONN: 'diskGone',
};

/** The system's name of an error (`ENOSPC`), or null for anything else that was thrown. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** A refusal of the system as a `DiskError`: full, read-only, gone, or (anything else) a fault of the disk. */
export function asDiskError(error: unknown, path: string): DiskError {
  if (error instanceof DiskError) return error;
  const system = systemCode(error);
  // Not a refusal of the system but a mistake of ours: a broken invariant must not be told as a broken disk.
  if (system === null || !/^E[A-Z0-9]+$/.test(system)) throw error;
  const code = CODES[system] ?? 'diskFault';
  return new DiskError({ code, facts: { file: path, system } }, { cause: error });
}
