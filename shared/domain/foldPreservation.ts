import type { ArticleEntry } from './entries';
import type { Preservation } from './erasing';

/** Null unless the article is preserved now: on her word, or because a legal letter came. What locked it first is the reason. */
export function foldPreservation(entries: readonly ArticleEntry[]): Preservation | null {
  return entries.reduce<Preservation | null>((standing, entry) => {
    if (entry.kind === 'preserveLifted') return null;
    return standing ?? lockOf(entry);
  }, null);
}

function lockOf(entry: ArticleEntry): Preservation | null {
  if (entry.kind === 'preserveSet') return { why: entry.content.why, isLegalLetter: false, since: entry.at };
  if (entry.kind !== 'complaintReceived' || entry.content.kind !== 'legalLetter') return null;
  return { why: entry.content.from, isLegalLetter: true, since: entry.at };
}
