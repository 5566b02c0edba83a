import { useState, type FormEvent } from 'react';
import type { Failure, Result } from '../../../shared/errors/failure';
import { useAttempt } from '../../ui/attempting';

export interface Submitting<T> {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** What came of it; null before, and where she thought better of it. */
  readonly outcome: T | null;
  /** For the form: sends what was typed, once at a time. */
  readonly submitted: (event: FormEvent) => void;
}

/** A form that sends what was typed, waits, and then holds what came of it or why not. */
export function useSubmitting<T>(send: () => Promise<Result<T | null> | null>): Submitting<T> {
  const { isBusy, failure, attempt } = useAttempt();
  const [outcome, setOutcome] = useState<T | null>(null);
  const submit = () =>
    attempt(async () => {
      const answer = await send();
      if (answer?.ok) setOutcome(answer.value);
      return answer === null || answer.ok ? null : answer.failure;
    });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void submit();
  };
  return { isBusy, failure, outcome, submitted };
}
