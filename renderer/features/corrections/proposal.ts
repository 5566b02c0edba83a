import type { Snapshot } from '../../../shared/domain/article';
import type { BlockId } from '../../../shared/domain/ids';
import { compareSnapshots, type Change } from '../../../shared/text/compare';

/** What was wrong and what is right, as far as the changes since the last edition tell. */
export interface Proposal {
  readonly wrong: string;
  readonly right: string;
  readonly block: BlockId | null;
}

/** A whole sentence is taken along up to so many words on a side; a longer one is cut, at a clause where there is one. */
const WHOLE_WORDS = 14;
const CUT_WORDS = 8;
const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s|$)/u;
const AFTER_SENTENCE = /(?<=[.!?…]["'”’)\]]*)\s+/u;
const AFTER_CLAUSE = /(?<=[,;:–—])\s+/u;

const wordsOf = (text: string): readonly string[] => text.split(/(?<=\S)(?=\s)/u);
const isShort = (text: string): boolean => wordsOf(text).length <= WHOLE_WORDS;

/** The end of an unchanged text that leads up to a change. */
function wordsBefore(text: string): string {
  const sentence = text.split(AFTER_SENTENCE).at(-1) ?? '';
  if (isShort(sentence)) return sentence;
  const clause = sentence.split(AFTER_CLAUSE).at(-1) ?? '';
  return clause.trim() && isShort(clause)
    ? clause
    : sentence
        .split(/(?=\s)/u)
        .slice(-CUT_WORDS)
        .join('');
}

/** The start of an unchanged text that follows a change. */
function wordsAfter(text: string): string {
  const end = SENTENCE_END.exec(text);
  const sentence = end ? text.slice(0, end.index) : text;
  if (isShort(sentence)) return sentence;
  const clause = (sentence.split(AFTER_CLAUSE)[0] ?? '').replace(/[,;:–—]$/u, '');
  return clause.trim() && isShort(clause) ? clause : wordsOf(sentence).slice(0, CUT_WORDS).join('');
}

/** A change inside a bracket is told without what stands before and after the bracket. */
function withinBracket(lead: string, tail: string): readonly [string, string] {
  const opened = lead.lastIndexOf('(');
  const closed = tail.indexOf(')');
  const isOpen = opened > lead.lastIndexOf(')');
  const isClosed = closed !== -1 && !tail.slice(0, closed).includes('(');
  return isOpen && isClosed ? [lead.slice(opened + 1), tail.slice(0, closed)] : [lead, tail];
}

const isPlace = ({ kind }: Change): boolean => kind !== 'same';

/** The span of changes from the first changed word to the last one in the same sentence. */
function span(changes: readonly Change[], first: number): number {
  let last = first;
  for (let index = first + 1; index < changes.length; index += 1) {
    const change = changes[index];
    if (!change) break;
    if (isPlace(change)) last = index;
    else if (SENTENCE_END.test(change.text.trimEnd())) break;
  }
  return last;
}

const side = (changes: readonly Change[], kind: 'removed' | 'added'): string =>
  changes.map((change) => (change.kind === kind || change.kind === 'same' ? change.text : '')).join('');

/** The first changed words with the words around them, from a text's changes; null when none was taken out. */
export function phraseOf(changes: readonly Change[]): Omit<Proposal, 'block'> | null {
  const holdsFigure = ({ kind, text }: Change): boolean => kind === 'removed' && /\d/.test(text);
  const figure = changes.findIndex(holdsFigure);
  const first = figure === -1 ? changes.findIndex(({ kind }) => kind === 'removed') : figure;
  if (first === -1) return null;
  const start = changes[first - 1]?.kind === 'added' ? first - 1 : first;
  const last = span(changes, start);
  const before = changes[start - 1];
  const after = changes[last + 1];
  const within = changes.slice(start, last + 1);
  const lead = before?.kind === 'same' ? wordsBefore(before.text) : '';
  const tail = after?.kind === 'same' ? wordsAfter(after.text) : '';
  const [from, to] = withinBracket(lead, tail);
  const wrong = `${from}${side(within, 'removed')}${to}`.trim();
  const right = `${from}${side(within, 'added')}${to}`.trim();
  return wrong && right ? { wrong, right } : null;
}

/** Proposes what to correct: a changed figure first, else the first words that were replaced, in the body and then in the fields. */
export function proposalFrom(live: Snapshot, draft: Snapshot): Proposal | null {
  const { blocks, fields } = compareSnapshots(live, draft);
  const inBody = blocks.flatMap((block) => {
    const phrase = block.kind === 'changed' ? phraseOf(block.changes) : null;
    return block.kind === 'changed' && phrase ? [{ ...phrase, block: block.after.id }] : [];
  });
  const inFields = fields.flatMap(({ field, changes }) => {
    const phrase = field === 'headline' || field === 'standfirst' ? phraseOf(changes) : null;
    return phrase ? [{ ...phrase, block: null }] : [];
  });
  const all = [...inBody, ...inFields];
  return (
    all.find(({ wrong, right }) => /\d/.test(wrong) && figuresOf(wrong) !== figuresOf(right)) ??
    all[0] ??
    null
  );
}

const figuresOf = (text: string): string => (text.match(/\d[\d.,]*/g) ?? []).join(' ');
