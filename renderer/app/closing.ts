import { ask, listen } from '../desk/bridge';
import { useSession, whyNotSaved } from '../desk/session';
import { settled } from '../desk/underway';
import { failureWords } from '../i18n/failures';
import { words } from '../i18n/words';

/** Before the window closes, pictures on their way in have arrived, and all is saved; main asks her when it could not be. */
export function answerClosing(): void {
  listen('app.closing', () => {
    void settled()
      .then(() => whyNotSaved())
      .then((failure) =>
        ask('app.readyToClose', {
          unsaved: failure !== null,
          why: failure && failureWords(failure).sentence,
          headline: failure && headline(),
        }),
      );
  });
}

/** As much of it as a dialog of the system has room for. */
function headline(): string {
  const { fields } = useSession.getState();
  const whole = fields?.headline.trim() || words.untitled;
  return whole.length > 80 ? `${whole.slice(0, 79)}…` : whole;
}
