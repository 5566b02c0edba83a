import type { ArticleId } from '../../shared/domain/ids';
import { ok } from '../../shared/errors/failure';
import type { AskedHandlersFor } from '../ipc/handlers';
import type { WindowId } from '../shell/windowId';
import type { Desks } from './desks';
import type { Settling } from './settling';

type Channels = 'windows.open' | 'desks.lay' | 'desks.take' | 'desks.saved' | 'desks.settleOthers';

interface DeskParts {
  readonly desks: Desks;
  readonly settling: Settling;
  /** Opens another window and answers with its id. */
  readonly openWindow: () => WindowId;
}

/** Windows, what lies on their desks, and who of them writes it. */
export function deskHandlers({ desks, settling, openWindow }: DeskParts): AskedHandlersFor<Channels> {
  const handOver = async (articleId: ArticleId, to: WindowId) => {
    const writer = desks.writerOf(articleId);
    const failure = writer === null || writer === to ? null : await settling.settle(writer, articleId, true);
    if (failure) return { ok: false as const, failure };
    desks.handOver(articleId, to);
    return ok({});
  };
  return {
    'windows.open': async ({ articleId }) => {
      desks.lay(openWindow(), articleId);
      return ok({});
    },
    'desks.lay': async ({ articleId }, from) => ok({ isMine: desks.lay(from, articleId) }),
    'desks.take': ({ articleId }, from) => handOver(articleId, from),
    'desks.saved': async ({ articleId, failure }, from) =>
      ok({ isLate: !settling.saved(from, articleId, failure) }),
    'desks.settleOthers': async ({ areLeft }, from) => {
      for (const [articleId, writer] of desks.writers()) {
        if (writer === from) continue;
        const failure = await settling.settle(writer, articleId, areLeft);
        if (failure) return { ok: false, failure };
      }
      return ok({});
    },
  };
}
