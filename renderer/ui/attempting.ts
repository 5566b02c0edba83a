import { useState } from 'react';
import type { Failure } from '../../shared/errors/failure';

export interface Attempting {
  readonly isBusy: boolean;
  /** Why the last attempt came to nothing; it stands until another has an outcome. */
  readonly failure: Failure | null;
  /** Does it, and answers whether it was done. */
  readonly attempt: (deed: () => Promise<Failure | null>) => Promise<boolean>;
}

/** What takes a moment and may not be done: whether it is under way, and what was in the way. */
export function useAttempt(): Attempting {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const attempt = async (deed: () => Promise<Failure | null>): Promise<boolean> => {
    setBusy(true);
    const problem = await deed();
    setBusy(false);
    setFailure(problem);
    return problem === null;
  };
  return { isBusy, failure, attempt };
}
