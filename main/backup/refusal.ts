import type { Failure, Result } from '../../shared/errors/failure';
import { DiskError } from '../storage/disk';

/** A backup that cannot be read or written, thrown out of the middle of a stream of bytes. */
export class BackupRefusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
    this.name = 'BackupRefusal';
  }
}

/** Turns what came out of a stream into a failure; `asFailure` says what a refusal of the disk means here. */
export async function asResult<T>(
  work: () => Promise<Result<T>>,
  asFailure: (failure: Failure) => Failure = (failure) => failure,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupRefusal) return { ok: false, failure: error.failure };
    if (error instanceof DiskError) return { ok: false, failure: asFailure(error.failure) };
    throw error;
  }
}
