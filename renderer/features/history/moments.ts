import { useMemo } from 'react';
import { longDate, shortDateTime, timeOfDay } from '../../../shared/text/dates';
import { useSession } from '../../desk/session';

interface Moments {
  readonly zone: string;
  readonly moment: (at: string) => string;
  readonly day: (at: string) => string;
  readonly clock: (at: string) => string;
}

/** Instants in the words of the article's own zone and language. */
export function useMoments(): Moments {
  const zone = useSession((state) => state.fields?.zone ?? 'UTC');
  const language = useSession((state) => state.fields?.language ?? 'en-GB');
  return useMemo(
    () => ({
      zone,
      moment: (at: string) => shortDateTime(at, zone, language),
      day: (at: string) => longDate(at, zone, language),
      clock: (at: string) => timeOfDay(at, zone),
    }),
    [zone, language],
  );
}
