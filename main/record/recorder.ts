import type { KeptBranch } from '../../shared/domain/branchFacts';
import type { Entry } from '../../shared/domain/entries';
import type { Head } from '../../shared/domain/envelope';
import type { Seq } from '../../shared/domain/ids';
import type { Failure } from '../../shared/errors/failure';
import type { TakenEntry } from './takenAway';

/** An append-only, hash-chained log: of an article, or of the library. */
export interface Recorder<Contents> {
  readonly head: () => Head | null;
  /** Content first, then its envelope, each on disk when this answers. */
  readonly append: <K extends keyof Contents & string>(
    kind: K,
    content: Contents[K],
    zone: string,
  ) => Promise<Extract<Entry<Contents>, { readonly kind: K }>>;
  /** Every entry that can be read, in order; what cannot is named by `damage`. */
  readonly entries: () => Promise<readonly Entry<Contents>[]>;
  /** What was written on other devices beside it, where an entry has adopted it. */
  readonly branches: () => Promise<readonly KeptBranch<Contents>[]>;
  readonly entry: (seq: Seq) => Promise<Entry<Contents> | null>;
  /** Whether the chain holds this entry: if not, what knew of it leads, and the chain was cut or remade. The beginning of its hash is enough. */
  readonly holds: (head: { readonly seq: Seq; readonly hash: string }) => boolean;
  /** The entries whose content was erased or folded: they are neither among `entries` nor damage. */
  readonly takenAway: () => readonly TakenEntry[];
  /** The entries whose content is there no more or does not read, though nothing says that it was taken away; those of branches too. */
  readonly unreadable: () => Promise<readonly Seq[]>;
  /** Takes content and salt of entries away for good, here, on disk and in branches; an `erased` or `folded` entry that names them comes first. */
  readonly forget: (entries: readonly Seq[]) => Promise<void>;
  /** The entries that cannot be read, a failure each, as they were when it was opened. */
  readonly damage: () => readonly Failure[];
}
