import type { Body, Inline, TextRun } from './body';
import type { BlockId, NoteId } from './ids';
import { inlineStretches } from './inline';

/** The words that a private note is anchored to, and the block where they begin. */
export interface NotedPassage {
  readonly words: string;
  readonly blockId: BlockId;
}

/** The passages of a body by the note that is anchored to them; a note without one has lost it. */
export function notedPassages(body: Body): ReadonlyMap<NoteId, NotedPassage> {
  const passages = new Map<NoteId, NotedPassage>();
  for (const { id: blockId, content } of body) {
    for (const { text, notes = [] } of inlineStretches(content).flat().flatMap(runsOf)) {
      for (const note of notes) {
        const before = passages.get(note);
        passages.set(note, { words: `${before?.words ?? ''}${text}`, blockId: before?.blockId ?? blockId });
      }
    }
  }
  return passages;
}

function runsOf(part: Inline): readonly TextRun[] {
  if (part.kind === 'text') return [part];
  return part.kind === 'link' ? part.label : [];
}
