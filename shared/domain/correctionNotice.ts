import { dayInWords } from '../text/dates';
import { assertNever } from '../errors/assertNever';
import type { CorrectionKind } from './correction';

/** The wording that the house style proposes for a correction's notice; she edits it. `issuedOn` is `YYYY-MM-DD`. */
export function proposeNotice(correction: {
  readonly kind: CorrectionKind;
  readonly wrong: string;
  readonly right: string;
  readonly issuedOn: string;
  readonly language: string;
}): string {
  const amended = `This article was amended on ${dayInWords(correction.issuedOn, englishOf(correction.language))}`;
  const right = correction.right.trim();
  switch (correction.kind) {
    case 'correction':
      return `${amended}. An earlier version said ${quoted(correction.wrong)}; this should have said ${quoted(right)}.`;
    case 'clarification':
      return `${amended} to make clear that ${asClause(right)}.`;
    default:
      return assertNever(correction.kind);
  }
}

/** The sentence is English, and so is its date, in her spelling of it. */
function englishOf(language: string): string {
  return /^en\b/i.test(language) ? language : 'en-GB';
}

/** Double quotation marks, with those inside made single; the full stop belongs to the notice. */
function quoted(words: string): string {
  return `“${withoutStop(words).replace(/[“"](.*?)[”"]/gs, '‘$1’')}”`;
}

/** A sentence made fit to follow "that": no full stop, and a small letter unless it starts with a name. */
function asClause(sentence: string): string {
  return withoutStop(sentence).replace(
    /^(?:The|A|An|It|Its|He|She|They|This|That|These|Those|There|In|On|At|By|No|Not|Some|All|Most|Many|His|Her|Their|Our|We|When|While|Although)\b/,
    (word) => word.toLowerCase(),
  );
}

function withoutStop(words: string): string {
  return words.trim().replace(/(?<!\.)\.$/, '');
}
