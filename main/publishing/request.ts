import type { EditionId } from '../../shared/domain/ids';
import type { Target } from '../../shared/domain/target';
import type { PublishStep } from '../../shared/ipc/contract';
import type { Article } from '../drafts/article';
import type { Library } from '../library/library';
import type { PublishingTarget } from './targets/target';

/** One publication of one article to one target. */
export interface PublishRequest {
  readonly article: Article;
  readonly target: Target;
  readonly adapter: PublishingTarget;
  /** The instant at which it is to appear, or null for now. */
  readonly scheduledFor: string | null;
}

/** What the protocol needs of the house. */
export interface PublishPorts {
  readonly library: Library;
  readonly now: () => Date;
  readonly newEditionId: () => EditionId;
  readonly step: (step: PublishStep, edition: EditionId | null) => void;
}
