import {
  MARKS,
  type BlockContent,
  type Inline,
  type Link,
  type ListItem,
  type Mark,
  type TextRun,
} from './body';

/** True where two runs are dressed alike. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return MARKS.every((mark) => a.includes(mark) === b.includes(mark));
}

/** Marks in their one order, each once, so that equal dress has equal bytes. */
export function orderedMarks(marks: readonly Mark[]): Mark[] {
  return MARKS.filter((mark) => marks.includes(mark));
}

/** Runs without empty ones, neighbours of equal dress joined. */
export function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    if (last !== undefined && sameMarks(last.marks, run.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else {
      joined.push({ kind: 'text', text: run.text, marks: orderedMarks(run.marks) });
    }
  }
  return joined;
}

/** Inline content in its one normal form: runs joined, no empty links. */
export function joinInline(inline: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  let runs: TextRun[] = [];
  const flush = (): void => {
    joined.push(...joinRuns(runs));
    runs = [];
  };
  for (const part of inline) {
    if (part.kind === 'text') {
      runs.push(part);
      continue;
    }
    flush();
    if (part.kind === 'break') joined.push({ kind: 'break' });
    else if (part.label.length > 0) joined.push({ ...part, label: joinRuns(part.label) });
  }
  flush();
  return joined;
}

/** Every stretch of inline content in a block in reading order: one for a paragraph, one an item for a list. */
export function inlineStretches(content: BlockContent): readonly (readonly Inline[])[] {
  if (content.kind !== 'list') return [content.inline];
  const fromItems = (items: readonly ListItem[]): (readonly Inline[])[] =>
    items.flatMap((item) => [item.inline, ...(item.sublist === null ? [] : fromItems(item.sublist.items))]);
  return fromItems(content.items);
}

/** A block's links in reading order: the nth is the one that a `linkIndex` of n names. */
export function linksOf(content: BlockContent): Link[] {
  return inlineStretches(content).flatMap((inline) =>
    inline.filter((part): part is Link => part.kind === 'link'),
  );
}
