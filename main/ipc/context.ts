import type { Snapshot } from '../../shared/domain/article';
import type { ArticleId } from '../../shared/domain/ids';
import type { Target } from '../../shared/domain/target';
import type { Library } from '../library/library';
import type { Announce } from './handlers';

/** What the rooms' handlers share: the library that is open, and the world around it. */
export interface AppContext {
  readonly library: () => Library | null;
  readonly targets: () => Promise<readonly Target[]>;
  readonly announce: Announce;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Queues captures for an article (or for none), answers at once with how many are new. */
  readonly queueCaptures: (articleId: ArticleId | null, addresses: readonly string[]) => number;
  /** The sample article, with fresh block ids. */
  readonly sampleSnapshot: () => Snapshot;
}
