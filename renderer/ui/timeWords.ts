const LANGUAGE = 'en-GB';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "11 December 2020" */
export function dayText(at: string, zone?: string): string {
  return format(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
}

/** "11 Dec 2020, 06:45 GMT" */
export function dateTimeText(at: string, zone?: string): string {
  return format(at, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  });
}

/** "just now", "5 minutes ago", "yesterday", and the day itself after a week. */
export function relativeText(at: string, now: Date): string {
  const passed = now.getTime() - new Date(at).getTime();
  const words = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' });
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return words.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return words.format(-Math.floor(passed / HOUR), 'hour');
  if (passed < 7 * DAY) return words.format(-Math.floor(passed / DAY), 'day');
  return format(at, { day: 'numeric', month: 'short', year: 'numeric' });
}

function format(at: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LANGUAGE, options).format(new Date(at));
}
