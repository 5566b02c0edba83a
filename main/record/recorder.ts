import type { Entry } from '../../shared/domain/entries';
import type { Head } from '../../shared/domain/envelope';
import type { Seq } from '../../shared/domain/ids';

/** An append-only, hash-chained log: of an article, or of the library. */
export interface Recorder<Contents> {
  readonly head: () => Head | null;
  /** Content first, then its envelope, each on disk when this answers. */
  readonly append: <K extends keyof Contents & string>(
    kind: K,
    content: Contents[K],
    zone: string,
  ) => Promise<Extract<Entry<Contents>, { readonly kind: K }>>;
  readonly entries: () => Promise<readonly Entry<Contents>[]>;
  readonly entry: (seq: Seq) => Promise<Entry<Contents> | null>;
}
