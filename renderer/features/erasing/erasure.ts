import { useState } from 'react';
import type { ErasureAim, ErasureDone, ErasureFound, ErasingGround } from '../../../shared/domain/erasing';
import type { Failure, Result } from '../../../shared/errors/failure';
import { eraseForGood, findToErase } from '../../desk/erasing';

/** How far she is: she says what, sees where, and then it is gone. */
export type Step =
  | { readonly kind: 'asking' }
  | { readonly kind: 'shown'; readonly found: ErasureFound }
  | { readonly kind: 'done'; readonly done: ErasureDone };

export interface Erasure {
  readonly step: Step;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly find: (aim: ErasureAim) => void;
  readonly erase: (aim: ErasureAim, ground: ErasingGround) => void;
  readonly back: () => void;
}

export function useErasure(): Erasure {
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async <T>(asked: Promise<Result<T>>, next: (value: T) => Step): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const answer = await asked;
    setBusy(false);
    if (answer.ok) setStep(next(answer.value));
    else setFailure(answer.failure);
  };
  return {
    step,
    isBusy,
    failure,
    find: (aim) => void take(findToErase(aim), (found) => ({ kind: 'shown', found })),
    erase: (aim, ground) => void take(eraseForGood(aim, ground), (done) => ({ kind: 'done', done })),
    back: () => setStep({ kind: 'asking' }),
  };
}
