import { useMinute } from './minute';
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
  return (
    <time dateTime={at} title={dateTimeText(at, zone)}>
      {style === 'relative' && <Passed at={at} />}
      {style === 'day' && dayText(at, zone)}
      {style === 'dateTime' && dateTimeText(at, zone)}
    </time>
  );
}

function Passed({ at }: { readonly at: string }) {
  return relativeText(at, useMinute());
}
