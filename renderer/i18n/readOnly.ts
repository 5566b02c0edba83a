import type { LibraryHolder, ReadOnlyBecause } from '../../shared/domain/readOnly';
import { assertNever } from '../../shared/errors/assertNever';
import { dateTimeText } from '../ui/timeWords';
import { counted, figure } from './counted';
import { failureWords } from './failures';

/** Who has the library, and since when. */
function held({ host, since, isRunningHere, isSaving }: LibraryHolder): string {
  const at = since === null ? '' : ` ${dateTimeText(since)}`;
  if (isSaving)
    return `Another Stet${host && ` (${host})`} is in the midst of saving in this library. Try again in a moment.`;
  if (isRunningHere) {
    return `It is open in another Stet on this computer${host && ` (${host})`}${at && `, since${at}`}. Once that is closed, you can write here.`;
  }
  if (host === '') return 'Another Stet has taken it over. What was typed here since is not saved.';
  return `The library was last open on ${host}${at && `, since${at}`}. Open it here for writing? If it is still open there, close it first.`;
}

/** How many of the articles are there still. */
function here(count: number): string {
  if (count === 0) return 'none of them is';
  return count === 1 ? 'only one of them is' : `only ${figure(count)} of them are`;
}

function why(because: ReadOnlyBecause): string {
  switch (because.why) {
    case 'heldByAnother':
      return held(because.holder);
    case 'unsure':
      return `The library’s own record was written by a newer Stet, or is damaged${because.failure.facts['file'] ? ` (${because.failure.facts['file']})` : ''}. Nothing was changed here.`;
    case 'disk':
      return failureWords(because.failure).sentence;
    case 'articlesLost':
      return `Its record knows ${counted(because.known, 'article')}, and ${here(because.there)} here. A disk may not be connected, or a sync program may not be done. Nothing is written until you say so.`;
    default:
      return assertNever(because);
  }
}

export const readOnlyWords = {
  name: 'Read only',
  why,
  openForWriting: 'Open for writing',
  tryAgain: 'Try again',
  lookAgain: 'Look again',
  verify: 'Verify the library',
} as const;
