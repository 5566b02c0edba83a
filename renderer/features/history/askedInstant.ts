import { instantOf } from '../../../shared/text/dates';

const CLOCK = /^(\d{2}):(\d{2})(?::(\d{2}))?/;

/** The wall-clock time of an instant in a zone as `HH:MM:SS`, as a time field wants it. */
export function clockTime(at: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(new Date(at));
}

/** The last millisecond of the second that she asked about, so that what went live within it is found; null while a field is empty. */
export function askedInstant(on: string, time: string, zone: string): string | null {
  const clock = CLOCK.exec(time);
  if (!clock || !/^\d{4}-\d{2}-\d{2}$/.test(on)) return null;
  const [, hour, minute, second] = clock;
  const start = new Date(instantOf(on, `${hour}:${minute}`, zone)).getTime();
  return new Date(start + Number(second ?? '0') * 1000 + 999).toISOString();
}
