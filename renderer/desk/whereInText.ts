import type { BlockId } from '../../shared/domain/ids';

/** What tells where she is: the block that the caret is in, where that is on screen, or else the one that she reads. */
export type Whereabouts = (isByCaret: boolean) => BlockId | null;

const tellers = new Set<Whereabouts>();

/** The block that she is at; by its place on screen alone where she has scrolled. Null where there is none. */
export function whereInText(isByCaret: boolean): BlockId | null {
  for (const tell of tellers) return tell(isByCaret);
  return null;
}

/** Answers where she is until the returned function is called; the editor is the one that knows. */
export function onWhereAsked(tell: Whereabouts): () => void {
  tellers.add(tell);
  return () => void tellers.delete(tell);
}
