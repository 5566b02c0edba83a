import type { LoggedCorrection } from './correction';
import type { ArticleEntry } from './entries';

/** The corrections that stand, newest first; one that was superseded gives way to the one that replaced it. */
export function foldCorrections(entries: readonly ArticleEntry[]): LoggedCorrection[] {
  const logged = entries.flatMap((entry): LoggedCorrection[] =>
    entry.kind === 'correctionLogged' ? [{ ...entry.content, loggedAt: entry.at, seq: entry.seq }] : [],
  );
  const superseded = new Set(logged.map((correction) => correction.supersedes));
  return logged.filter((correction) => !superseded.has(correction.id)).reverse();
}
