import type { Result } from '../../shared/errors/failure';

/** A page as it was found. */
export interface Visit {
  readonly finalAddress: string;
  /** Each address on the way that sent us on, the first asked for included. */
  readonly redirects: readonly string[];
  readonly status: number;
  readonly mediaType: string;
  /** Empty for what is not a page. */
  readonly pageName: string;
  readonly bytes: Uint8Array;
  /** The words that a reader saw; null for what is not a page. */
  readonly text: string | null;
  readonly pdf: Uint8Array | null;
}

/** Goes to an address and brings back what is there; stops when the signal says so. */
export type Visitor = (address: string, signal: AbortSignal) => Promise<Result<Visit>>;
