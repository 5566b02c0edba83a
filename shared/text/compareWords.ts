import { diffArrays } from 'diff';

/** A stretch of text that stayed, came or went; without `added` the stretches give the old text, without `removed` the new. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A figure is one word with its currency, separators and per cent, so that a wrong one is shown whole. */
const TOKENS = /[£$€¥]?\d+(?:[.,:/]\d+)*%?|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\s+|[\s\S]/gu;
/** Beyond this many edits two texts have too little in common for a word-by-word account to mean anything. */
const MOST_EDITS = 1500;

/** Compares two texts word by word. */
export function compareWords(before: string, after: string): Change[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const was = before.match(TOKENS) ?? [];
  const is = after.match(TOKENS) ?? [];
  const parts = diffArrays(was, is, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return replaced(was, is);
  const changes = parts.map((part): Change => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value.join(''),
  }));
  return joinedAcrossSpaces(changes);
}

/** What both ends share stays; the middle is replaced whole. */
function replaced(was: readonly string[], is: readonly string[]): Change[] {
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start += 1;
  let end = 0;
  const most = Math.min(was.length, is.length) - start;
  while (end < most && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1;
  const changes: Change[] = [
    { kind: 'same', text: was.slice(0, start).join('') },
    { kind: 'removed', text: was.slice(start, was.length - end).join('') },
    { kind: 'added', text: is.slice(start, is.length - end).join('') },
    { kind: 'same', text: was.slice(was.length - end).join('') },
  ];
  return changes.filter((change) => change.text !== '');
}

/** Words that were replaced side by side read as one replacement, not as one for each word with a space between. */
function joinedAcrossSpaces(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  changes.forEach((change, index) => {
    if (change.kind === 'removed') removed += change.text;
    else if (change.kind === 'added') added += change.text;
    else if (isGap(change, changes[index + 1]) && removed !== '' && added !== '') {
      removed += change.text;
      added += change.text;
    } else {
      flush();
      joined.push(change);
    }
  });
  flush();
  return joined;
}

function isGap(change: Change, next: Change | undefined): boolean {
  return /^\s+$/.test(change.text) && next !== undefined && next.kind !== 'same';
}
