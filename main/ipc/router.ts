import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { fail } from '../../shared/errors/failure';
import { REQUESTS } from '../../shared/ipc/channels';
import { log } from '../shell/log';
import { APP_ORIGIN } from '../shell/appAddress';
import { answer } from './answer';
import type { Handlers } from './handlers';

/** Lets our window, and nobody else, ask for what the handlers offer. The only user of `ipcMain`. */
export function route(handlers: Handlers, window: () => WebContents | null, isAnswerChecked: boolean): void {
  for (const channel of REQUESTS) {
    ipcMain.handle(channel, (event, request: unknown) => {
      if (isOurs(event, window())) return answer(handlers, channel, request, isAnswerChecked);
      log.event('ipc.strangerRefused', { channel });
      return fail('badRequest', { channel });
    });
  }
}

/** Only the main frame of our window, and only while it shows our own page. */
function isOurs({ senderFrame }: IpcMainInvokeEvent, window: WebContents | null): boolean {
  if (!senderFrame || !window || window.isDestroyed()) return false;
  return senderFrame === window.mainFrame && senderFrame.url.startsWith(`${APP_ORIGIN}/`);
}
