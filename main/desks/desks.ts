import type { ArticleId } from '../../shared/domain/ids';
import type { WindowId } from '../shell/windowId';

/** Tells a window that the article on its desk is its own to write from here on, or no longer. */
export type TellDesk = (window: WindowId, articleId: ArticleId, isMine: boolean) => void;

/**
 * What lies on the desk of each window, and which window writes an article: the first that laid it there, until it lays
 * another in its place, closes, or hands over. One owner a draft, so that two windows never answer each other's saves.
 */
export interface Desks {
  /** What lies there; undefined for a window that has not said so yet. */
  readonly articleOn: (window: WindowId) => ArticleId | null | undefined;
  readonly writerOf: (articleId: ArticleId) => WindowId | null;
  /** Whether any window has it on its desk. */
  readonly isLaid: (articleId: ArticleId) => boolean;
  /** The windows that write something. */
  readonly writers: () => readonly (readonly [ArticleId, WindowId])[];
  /** Puts an article in the place of the one before; true where the window is the one that writes it. */
  readonly lay: (window: WindowId, articleId: ArticleId | null) => boolean;
  readonly handOver: (articleId: ArticleId, to: WindowId) => void;
  readonly remove: (window: WindowId) => void;
}

export function makeDesks(tell: TellDesk): Desks {
  const laid = new Map<WindowId, ArticleId | null>();
  const writers = new Map<ArticleId, WindowId>();

  const handOver = (articleId: ArticleId, to: WindowId): void => {
    const before = writers.get(articleId);
    writers.set(articleId, to);
    if (before !== undefined && before !== to && laid.get(before) === articleId)
      tell(before, articleId, false);
    if (laid.get(to) === articleId) tell(to, articleId, true);
  };
  /** Whoever has read it longest writes it next. */
  const leave = (window: WindowId): void => {
    const articleId = laid.get(window) ?? null;
    laid.delete(window);
    if (articleId === null || writers.get(articleId) !== window) return;
    const next = [...laid].find(([, other]) => other === articleId)?.[0];
    if (next === undefined) writers.delete(articleId);
    else handOver(articleId, next);
  };
  return {
    articleOn: (window) => laid.get(window),
    writerOf: (articleId) => writers.get(articleId) ?? null,
    isLaid: (articleId) => [...laid.values()].includes(articleId),
    writers: () => [...writers],
    lay: (window, articleId) => {
      if (laid.get(window) !== articleId) leave(window);
      laid.set(window, articleId);
      if (articleId === null) return false;
      if (!writers.has(articleId)) writers.set(articleId, window);
      return writers.get(articleId) === window;
    },
    handOver,
    remove: leave,
  };
}
