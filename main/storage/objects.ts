import type { ObjectRef } from '../../shared/domain/picture';

/** Captures, pictures and attachments, each once, under the SHA-256 of its bytes. */
export interface ObjectStore {
  /** Keeps the bytes durably and names them; keeping the same bytes twice costs nothing. */
  readonly keep: (bytes: Uint8Array, ext: string, mediaType: string) => Promise<ObjectRef>;
  /** The bytes, checked against their name; rejects with `DiskError` where they are missing or altered. */
  readonly read: (ref: Pick<ObjectRef, 'sha256' | 'ext'>) => Promise<Uint8Array>;
}
