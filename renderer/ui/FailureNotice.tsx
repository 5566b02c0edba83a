import type { Failure } from '../../shared/errors/failure';
import { failureWords } from '../i18n/failures';
import { Notice } from './Notice';

/** What kept a thing from being done, in words, and the next step; nothing where nothing did. */
export function FailureNotice({ failure }: { readonly failure: Failure | null }) {
  if (!failure) return null;
  const { sentence, nextStep } = failureWords(failure);
  return (
    <Notice tone="danger">
      {sentence} {nextStep}
    </Notice>
  );
}
