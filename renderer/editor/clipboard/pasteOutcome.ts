import type { ReadClip } from '../../../shared/html/readClip';
import type { ArrivingPicture } from '../pictures/intake';

/** What is said after a paste; none of it is ever said of one that took everything as it was. */
export interface PasteOutcome {
  /** What was left out, in plain words. */
  readonly leftOut: readonly string[];
  /** How many lines that a page had broken were joined. */
  readonly joinedLines: number;
  /** The addresses that say who followed them. */
  readonly tracked: readonly string[];
  /** The pictures that lie on the web, and are fetched on her word alone. */
  readonly onTheWeb: readonly ArrivingPicture[];
  /** Why nothing was put in: so much was pasted, or the article would have been longer than it may be. */
  readonly tooLong: 'pasted' | 'article' | null;
  /** True where it could not be read at all, and nothing was put in. */
  readonly isLost: boolean;
}

export const NOTHING_TO_SAY: PasteOutcome = {
  leftOut: [],
  joinedLines: 0,
  tracked: [],
  onTheWeb: [],
  tooLong: null,
  isLost: false,
};

/** A paste that takes its time: a part of 1, or null while nobody can say. */
export interface PasteProgress {
  readonly part: number | null;
  readonly cancel: () => void;
}

/** What the clipboard tells the window. */
export interface PasteHooks {
  readonly onPasted: (outcome: PasteOutcome) => void;
  /** Null when it is over. */
  readonly onPasting: (progress: PasteProgress | null) => void;
}

export const outcomeOf = (
  { dropped, joinedLines, tracked }: Pick<ReadClip, 'dropped' | 'joinedLines' | 'tracked'>,
  onTheWeb: readonly ArrivingPicture[] = [],
): PasteOutcome => ({ ...NOTHING_TO_SAY, leftOut: dropped, joinedLines, tracked, onTheWeb });
