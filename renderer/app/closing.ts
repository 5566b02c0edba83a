import type { Failure } from '../../shared/errors/failure';
import { ask, listen } from '../desk/bridge';
import { useSession, whyNotSaved } from '../desk/session';
import { settled, whyUnfinished } from '../desk/underway';
import { failureWords } from '../i18n/failures';
import { words } from '../i18n/words';

/** Before the window closes, pictures on their way in have arrived, and all is saved; main asks her when it could not be, or a long paste is not all in. */
export function answerClosing(): void {
  listen('app.closing', () => {
    void settled()
      .then(whyNotYet)
      .then((failure) =>
        ask('app.readyToClose', {
          unsaved: failure !== null,
          why: failure && failureWords(failure).sentence,
          headline: failure && headline(),
        }),
      );
  });
}

/** What is under way is asked after first: it may end while the rest is saved. */
async function whyNotYet(): Promise<Failure | null> {
  const unfinished = whyUnfinished();
  return (await whyNotSaved()) ?? unfinished;
}

/** As much of it as a dialog of the system has room for. */
function headline(): string {
  const { fields } = useSession.getState();
  const whole = fields?.headline.trim() || words.untitled;
  return whole.length > 80 ? `${whole.slice(0, 79)}…` : whole;
}
