import type { Block } from '../../../shared/domain/body';
import type { Clip, ReadClip } from '../../../shared/html/readClip';

/** What the window asks of the thread that reads: to read, and then for portions of what came of it. */
export type ReadingRequest =
  { readonly kind: 'read'; readonly clip: Clip } | { readonly kind: 'take'; readonly count: number };

/** What the thread answers. */
export type ReadingAnswer =
  | { readonly kind: 'read'; readonly read: Omit<ReadClip, 'blocks'>; readonly total: number }
  | { readonly kind: 'portion'; readonly blocks: readonly Block[] };
