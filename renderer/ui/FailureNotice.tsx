import type { ReactNode } from 'react';
import type { Failure } from '../../shared/errors/failure';
import { failureWords } from '../i18n/failures';
import { Notice } from './Notice';

interface FailureNoticeProps {
  readonly failure: Failure | null;
  readonly tone?: 'danger' | 'warning';
  /** What else she can do about it. */
  readonly children?: ReactNode;
}

/** What kept a thing from being done, in words, and the next step; nothing where nothing did. */
export function FailureNotice({ failure, tone = 'danger', children }: FailureNoticeProps) {
  if (!failure) return null;
  const { sentence, nextStep } = failureWords(failure);
  return (
    <Notice tone={tone}>
      <p>
        {sentence} {nextStep}
      </p>
      {children}
    </Notice>
  );
}
