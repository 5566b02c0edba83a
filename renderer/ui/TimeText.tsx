import { useEffect, useState } from 'react';
import { dayText, dateTimeText, relativeText } from './timeWords';

interface TimeTextProps {
  /** A UTC instant in ISO 8601. */
  readonly at: string;
  /** IANA zone; the computer's own where none is given. */
  readonly zone?: string;
  readonly style?: 'day' | 'dateTime' | 'relative';
}

/** An instant in words; the exact one on hover. */
export function TimeText({ at, zone, style = 'dateTime' }: TimeTextProps) {
  const now = useMinute(style === 'relative');
  const text =
    style === 'day'
      ? dayText(at, zone)
      : style === 'relative'
        ? relativeText(at, now)
        : dateTimeText(at, zone);
  return (
    <time dateTime={at} title={dateTimeText(at, zone)}>
      {text}
    </time>
  );
}

/** The present, renewed each minute while `isTicking`. */
function useMinute(isTicking: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, [isTicking]);
  return now;
}
