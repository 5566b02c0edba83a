import type { ArticleId } from '../../shared/domain/ids';
import { fail, type Failure } from '../../shared/errors/failure';
import type { WindowId } from '../shell/windowId';

/** Asks windows to save what they write, and waits for their word. */
export interface Settling {
  /** Has the window save the article; null once it has, or is gone, else why not. */
  readonly settle: (window: WindowId, articleId: ArticleId, isLeft: boolean) => Promise<Failure | null>;
  /** The window's answer; false when nobody waits for it any more. */
  readonly saved: (window: WindowId, articleId: ArticleId, failure: Failure | null) => boolean;
  readonly gone: (window: WindowId) => void;
}

interface Parts {
  readonly askWindow: (window: WindowId, articleId: ArticleId, isLeft: boolean) => void;
  /** How long a window may be silent, in milliseconds. */
  readonly patience: number;
}

export function makeSettling({ askWindow, patience }: Parts): Settling {
  const waiting = new Set<{
    readonly window: WindowId;
    readonly articleId: ArticleId;
    readonly end: (failure: Failure | null) => void;
  }>();
  return {
    settle: (window, articleId, isLeft) =>
      new Promise((resolve) => {
        const end = (failure: Failure | null): void => {
          clearTimeout(silence);
          waiting.delete(question);
          resolve(failure);
        };
        const question = { window, articleId, end };
        const silence = setTimeout(() => end(fail('windowSilent').failure), patience);
        waiting.add(question);
        askWindow(window, articleId, isLeft);
      }),
    saved: (window, articleId, failure) => {
      const answered = [...waiting].filter(
        (question) => question.window === window && question.articleId === articleId,
      );
      for (const question of answered) question.end(failure);
      return answered.length > 0;
    },
    gone: (window) => {
      for (const question of waiting) if (question.window === window) question.end(null);
    },
  };
}
