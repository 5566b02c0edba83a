import type { NodeKey } from 'lexical';

/** A stretch of a run of words, in UTF-16 units. */
export interface Stretch {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
}
