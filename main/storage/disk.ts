import type { Failure } from '../../shared/errors/failure';

/** All file access of Stet, so that faults can be tried; paths are absolute. Rejects with `DiskError`. */
export interface Disk {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Null where there is no such file. */
  readonly readIfThere: (path: string) => Promise<Uint8Array | null>;
  /** Whole old file or whole new file, never between: fresh temporary file, fsync, rename, fsync of the folder. */
  readonly replace: (path: string, bytes: Uint8Array) => Promise<void>;
  /** One write and one fsync at the end of the file. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly makeFolder: (folder: string) => Promise<void>;
  readonly move: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

/** A disk that would not do what was asked, with the failure that she is told. */
export class DiskError extends Error {
  constructor(
    readonly failure: Failure,
    options?: ErrorOptions,
  ) {
    super(failure.code, options);
    this.name = 'DiskError';
  }
}
