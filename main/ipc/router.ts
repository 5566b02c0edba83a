import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { fail } from '../../shared/errors/failure';
import { REQUESTS } from '../../shared/ipc/channels';
import { log } from '../shell/log';
import { APP_ORIGIN } from '../shell/appAddress';
import { windowId } from '../shell/windowId';
import { answer } from './answer';
import type { Handlers } from './handlers';

/** Lets our windows, and nobody else, ask for what the handlers offer. The only user of `ipcMain`. */
export function route(
  handlers: Handlers,
  windows: () => readonly WebContents[],
  isAnswerChecked: boolean,
): void {
  for (const channel of REQUESTS) {
    ipcMain.handle(channel, (event, request: unknown) => {
      if (windows().some((window) => isFrom(event, window))) {
        return answer(handlers, channel, request, isAnswerChecked, windowId.parse(event.sender.id));
      }
      log.event('ipc.strangerRefused', { channel });
      return fail('badRequest', { channel });
    });
  }
}

/** Only the main frame of a window of ours, and only while it shows our own page. */
function isFrom({ senderFrame }: IpcMainInvokeEvent, window: WebContents): boolean {
  if (!senderFrame || window.isDestroyed()) return false;
  return senderFrame === window.mainFrame && senderFrame.url.startsWith(`${APP_ORIGIN}/`);
}
