import type { ReactNode } from 'react';
import type { Failure } from '../../../shared/errors/failure';
import { failureWords } from '../../i18n/failures';
import { Notice } from '../../ui/Notice';

interface WhyNotProps {
  readonly failure: Failure;
  readonly tone?: 'danger' | 'warning';
  readonly children?: ReactNode;
}

/** Why what she sent did not come to anything, and what she can do. */
export function WhyNot({ failure, tone = 'danger', children }: WhyNotProps) {
  const { sentence, nextStep } = failureWords(failure);
  return (
    <Notice tone={tone}>
      <p>{sentence}</p>
      <p>{nextStep}</p>
      {children}
    </Notice>
  );
}
