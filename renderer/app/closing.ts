import { ask, listen } from '../desk/bridge';
import { flush } from '../desk/session';

/** Before the window closes, all is saved; main asks her when it could not be. */
export function answerClosing(): void {
  listen('app.closing', () => {
    void flush().then((isSaved) => ask('app.readyToClose', { unsaved: !isSaved }));
  });
}
