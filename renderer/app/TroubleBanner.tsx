import type { Failure } from '../../shared/errors/failure';
import { useSession } from '../desk/session';
import { useTrouble } from '../desk/trouble';
import { appWords } from '../i18n/app';
import { failureWords } from '../i18n/failures';
import { Notice } from '../ui/Notice';
import { NotSaved } from './NotSaved';
import './troubleBanner.css';

/** What went wrong, in words, with the next step; nothing fails in silence. */
export function TroubleBanner() {
  const failures = useTrouble((state) => state.failures);
  const dismiss = useTrouble((state) => state.dismiss);
  const saveState = useSession((state) => state.saveState);
  if (failures.length === 0 && saveState.kind !== 'notSaved') return null;
  return (
    <section className="trouble-banner" aria-label={appWords.troubles}>
      {saveState.kind === 'notSaved' && <NotSaved failure={saveState.failure} />}
      {failures.map((failure) => (
        <Notice key={JSON.stringify(failure)} tone="warning" onDismiss={() => dismiss(failure)}>
          <InWords failure={failure} />
        </Notice>
      ))}
    </section>
  );
}

function InWords({ failure }: { readonly failure: Failure }) {
  const { sentence, nextStep } = failureWords(failure);
  return (
    <span role="alert">
      <strong className="trouble-banner__sentence">{sentence}</strong> {nextStep}
    </span>
  );
}
