import { ask, listen } from '../desk/bridge';
import { flush, useSession } from '../desk/session';
import { failureWords } from '../i18n/failures';

/** Before the window closes, all is saved; main asks her when it could not be. */
export function answerClosing(): void {
  listen('app.closing', () => {
    void flush().then((isSaved) =>
      ask('app.readyToClose', { unsaved: !isSaved, why: isSaved ? null : whyNot() }),
    );
  });
}

function whyNot(): string | null {
  const { saveState } = useSession.getState();
  return saveState.kind === 'notSaved' ? failureWords(saveState.failure).sentence : null;
}
