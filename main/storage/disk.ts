import type { Failure, Result } from '../../shared/errors/failure';

/** All file access of Stet, so that faults can be tried; paths are absolute. Rejects with `DiskError`. */
export interface Disk {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Null where there is no such file. */
  readonly readIfThere: (path: string) => Promise<Uint8Array | null>;
  /** A word that is another one when the file was written since; null where there is no such file. */
  readonly stamp: (path: string) => Promise<string | null>;
  /**
   * Whole old file or whole new file, never between: fresh temporary file, fsync, rename, fsync of the folder. Answers
   * the stamp of what it wrote, whoever may have written since.
   */
  readonly replace: (path: string, bytes: Uint8Array) => Promise<string>;
  /** As `replace`, unless what lies there at the last moment has another stamp than `over`: then null, and it stays. */
  readonly replaceOver: (path: string, bytes: Uint8Array, over: string) => Promise<string | null>;
  /** As `replace`, of a file that memory should not hold whole; when the pieces end in an error, the old file stands. */
  readonly replaceInPieces: (path: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>;
  readonly readInPieces: (path: string) => AsyncIterable<Uint8Array>;
  /** Makes a file durably unless one of that name is there: then false, and nothing is touched. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<boolean>;
  /**
   * Makes a file that need not outlive a power cut, unless one of that name is there: then false. It is whole at once
   * where it can be made as a second name of `like`, a file of the same bytes.
   */
  readonly claim: (path: string, bytes: Uint8Array, like?: string) => Promise<boolean>;
  /** Removes what `claim` made, no more lastingly than it was made. */
  readonly disclaim: (path: string) => Promise<void>;
  /** One write and one fsync at the end of the file, which is made if need be. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Cuts a file back to a length, durably. Only for bytes that were never acknowledged and are in quarantine. */
  readonly cut: (path: string, length: number) => Promise<void>;
  /** The names in a folder in order; none where there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** False for a file, and where there is nothing of that name. */
  readonly isFolder: (path: string) => Promise<boolean>;
  readonly makeFolder: (folder: string) => Promise<void>;
  readonly move: (from: string, to: string) => Promise<void>;
  /** Removes a file or a whole folder; content with its being gone already. */
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

/** For a `catch` where a disk that refuses costs nothing that counts: answers null, and throws whatever else it was. */
export function ignoreDisk(error: unknown): null {
  if (error instanceof DiskError) return null;
  throw error;
}

/** For a `catch` where why the disk refused is the answer; throws whatever else it was. */
export function diskRefusal(error: unknown): Result<never> {
  if (error instanceof DiskError) return { ok: false, failure: error.failure };
  throw error;
}
