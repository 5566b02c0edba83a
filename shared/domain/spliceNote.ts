import type { NoteInline, TextRun } from './body';
import { joinInline } from './inline';

/**
 * A footnote's note with the text from `start` to `end` replaced, in UTF-16 units of its words with a newline for a break. What
 * takes the place is dressed, and linked, as the first of the words that it takes the place of; a link without words goes.
 */
export function spliceNote(
  note: readonly NoteInline[],
  start: number,
  end: number,
  by: string,
): readonly NoteInline[] {
  let at = 0;
  let isPlaced = false;
  const put = (): string => {
    const placed = isPlaced ? '' : by;
    isPlaced = true;
    return placed;
  };
  const cut = (run: TextRun): TextRun => {
    const { text } = run;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, text.length)];
    at += text.length;
    return from < to ? { ...run, text: text.slice(0, from) + put() + text.slice(to) } : run;
  };
  const changed = note.flatMap((part): readonly NoteInline[] => {
    if (part.kind === 'text') return [cut(part)];
    if (part.kind === 'link') {
      const label = part.label.map(cut).filter(({ text }) => text !== '');
      return label.length === 0 ? [] : [{ ...part, label }];
    }
    const isCut = at >= start && at < end;
    at += 1;
    return isCut ? [{ kind: 'text', text: put(), marks: [] }] : [part];
  });
  return joinInline(changed);
}
