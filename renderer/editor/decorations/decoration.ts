import type { NodeKey } from 'lexical';
import type { BlockContent } from '../../../shared/domain/body';

/** What a block that stands as a whole gives its view: its key, and what it says. */
export interface Decoration {
  readonly key: NodeKey;
  readonly content: Extract<BlockContent, { readonly kind: 'picture' | 'embed' }>;
}
