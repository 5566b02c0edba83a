import type { NodeKey } from 'lexical';

/** The words that a node holds in a field of its own, and not as text: its note, caption, heading… */
export type HeldField = 'note' | 'alternativeText' | 'caption' | 'credit' | 'heading';

/** Which run of words is meant: the text of a block, item or cell, or what a node holds in a field. */
export interface RunPlace {
  readonly key: NodeKey;
  readonly field: HeldField | null;
}

/** A place in a run of words, in UTF-16 units. */
export interface Place extends RunPlace {
  readonly offset: number;
}

/** A stretch of a run of words, in UTF-16 units. */
export interface Stretch extends RunPlace {
  readonly start: number;
  readonly end: number;
}

/** A name that no other run has. */
export const runName = ({ key, field }: RunPlace): string => (field === null ? key : `${key} ${field}`);
