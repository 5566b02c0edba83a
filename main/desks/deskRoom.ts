import type { ArticleId } from '../../shared/domain/ids';
import type { Announcer } from '../ipc/announcer';
import type { Handlers } from '../ipc/handlers';
import type { WindowId } from '../shell/windowId';
import { makeDesks, type Desks } from './desks';
import { deskHandlers } from './handlers';
import { makeSettling } from './settling';
import { writtenByOne } from './writtenByOne';

interface DeskRoom {
  readonly desks: Desks;
  readonly handlers: ReturnType<typeof deskHandlers>;
  /** Handlers that let one window write an article, and tell the others. */
  readonly guard: (handlers: Handlers) => Handlers;
  readonly openBlankWindow: () => void;
  /** Forgets a window; answers with the article that lies on no desk any more. */
  readonly windowGone: (window: WindowId) => ArticleId | null;
}

interface Parts {
  readonly announcer: Announcer;
  readonly openWindow: () => WindowId;
  readonly patience: number;
}

/** The desks of all windows, and how windows are spoken to about them. */
export function openDeskRoom({ announcer, openWindow, patience }: Parts): DeskRoom {
  const desks = makeDesks((window, articleId, isMine) =>
    announcer.to(window)('desks.changed', { articleId, isMine }),
  );
  const settling = makeSettling({
    askWindow: (window, articleId, isLeft) => announcer.to(window)('desks.save', { articleId, isLeft }),
    patience,
  });
  return {
    desks,
    handlers: deskHandlers({ desks, settling, openWindow }),
    guard: (handlers) =>
      writtenByOne(handlers, desks, (from, articleId) =>
        announcer.toOthers(from)('articles.changed', { articleId }),
      ),
    openBlankWindow: () => void desks.lay(openWindow(), null),
    windowGone: (window) => {
      const articleId = desks.articleOn(window) ?? null;
      desks.remove(window);
      settling.gone(window);
      return articleId !== null && desks.isLaid(articleId) ? null : articleId;
    },
  };
}
