import type { Body, Inline, TextRun } from './body';
import type { BlockId, NoteId } from './ids';
import { inlineStretches } from './inline';

/** The words that a private note is anchored to, and the block where they begin. */
export interface NotedPassage {
  readonly words: string;
  readonly blockId: BlockId;
}

/** What stands between the parts of a passage that lie in several blocks. */
const BETWEEN = ' … ';

/** The passages of a body by the note that is anchored to them; a note without one has lost it. */
export function notedPassages(body: Body): ReadonlyMap<NoteId, NotedPassage> {
  const passages = new Map<NoteId, NotedPassage>();
  for (const { id: blockId, content } of body) {
    for (const [note, words] of inlineStretches(content).flatMap(wordsByNote)) {
      const before = passages.get(note);
      const said = before === undefined ? words : `${before.words}${BETWEEN}${words}`;
      passages.set(note, { words: said, blockId: before?.blockId ?? blockId });
    }
  }
  return passages;
}

function wordsByNote(inline: readonly Inline[]): readonly (readonly [NoteId, string])[] {
  const words = new Map<NoteId, string>();
  for (const { text, notes = [] } of inline.flatMap(runsOf)) {
    for (const note of notes) words.set(note, `${words.get(note) ?? ''}${text}`);
  }
  return [...words];
}

function runsOf(part: Inline): readonly TextRun[] {
  if (part.kind === 'text') return [part];
  return part.kind === 'link' ? part.label : [];
}
