import type { ArticleEntry } from './entries';
import type { Preservation } from './erasing';

/** Null unless the article is preserved now. */
export function foldPreservation(entries: readonly ArticleEntry[]): Preservation | null {
  return entries.reduce<Preservation | null>((standing, entry) => {
    if (entry.kind === 'preserveSet') return { why: entry.content.why, since: entry.at };
    return entry.kind === 'preserveLifted' ? null : standing;
  }, null);
}
