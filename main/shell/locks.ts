import type { App, Session, WebContents } from 'electron';
import { APP_ORIGIN } from './appAddress';
import { log } from './log';

/** Nothing that runs in any window may leave its page, open another, or ask for a device; set once, for all of them. */
export function lockAllContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
  app.on('session-created', lockSession);
}

/** No permission, no device, no download, no dictionary. */
function lockSession(session: Session): void {
  session.setPermissionCheckHandler(() => false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    log.event('lock.refused', { what: 'permission' });
    answer(false);
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    log.event('lock.refused', { what: 'download' });
    event.preventDefault();
  });
  // Chromium would fetch a dictionary from outside at the first window, unasked.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}

/** Our own window stays on our own page, and opens no other. */
export function lockWindow(contents: WebContents): void {
  contents.setWindowOpenHandler(() => {
    log.event('lock.refused', { what: 'window' });
    return { action: 'deny' };
  });
  const stay = (event: { preventDefault: () => void }, address: string): void => {
    if (address.startsWith(`${APP_ORIGIN}/`)) return;
    log.event('lock.refused', { what: 'navigation' });
    event.preventDefault();
  };
  contents.on('will-navigate', (event, address) => stay(event, address));
  contents.on('will-redirect', (event, address) => stay(event, address));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
}
