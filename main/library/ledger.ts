import type { ArticleId } from '../../shared/domain/ids';
import type { ArticleLine } from './articleLine';

/** What has changed in the list since somebody last asked. */
export interface LedgerChanges {
  readonly changed: readonly ArticleLine[];
  readonly gone: readonly ArticleId[];
  /** To be given the next time. */
  readonly at: number;
}

/** The lines of the list in memory; each change is numbered, so that nobody need be told the whole list twice. */
export interface Ledger {
  /** The number of the last change. */
  readonly at: () => number;
  readonly get: (id: ArticleId) => ArticleLine | undefined;
  readonly lines: () => readonly ArticleLine[];
  readonly put: (line: ArticleLine) => void;
  /** Puts in those that are new here, all under one number. */
  readonly bring: (lines: readonly ArticleLine[]) => void;
  readonly remove: (id: ArticleId) => void;
  readonly since: (at: number) => LedgerChanges;
}

/** The number of what was there from the start. */
const FIRST = 1;

export function makeLedger(first: readonly ArticleLine[]): Ledger {
  let count = FIRST;
  const kept = new Map(first.map((line) => [line.summary.id, { line, at: count }]));
  const gone = new Map<ArticleId, number>();
  return {
    at: () => count,
    get: (id) => kept.get(id)?.line,
    lines: () => [...kept.values()].map(({ line }) => line),
    put: (line) => {
      const { id } = line.summary;
      gone.delete(id);
      kept.set(id, { line, at: (count += 1) });
    },
    bring: (lines) => {
      count += 1;
      for (const line of lines) {
        const { id } = line.summary;
        if (!kept.has(id) && !gone.has(id)) kept.set(id, { line, at: count });
      }
    },
    remove: (id) => {
      if (kept.delete(id)) gone.set(id, (count += 1));
    },
    since: (at) => ({
      changed: [...kept.values()].filter((one) => one.at > at).map(({ line }) => line),
      gone: [...gone].filter(([, goneAt]) => goneAt > at).map(([id]) => id),
      at: count,
    }),
  };
}
