import { Temporal } from 'temporal-polyfill';

/** "Friday 11 December 2020": the day of an instant in a zone, in a language. */
export function longDate(at: string, zone: string, language: string): string {
  return dateWords(at, zone, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "12 December 2020": as `longDate`, for a calendar day (`YYYY-MM-DD`) and without its weekday. */
export function dayInWords(on: string, language: string): string {
  return dateWords(`${on}T12:00:00Z`, 'UTC', language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "11 Dec 2020, 06:45": short, for lists. */
export function shortDateTime(at: string, zone: string, language: string): string {
  const day = dateWords(at, zone, language, { day: 'numeric', month: 'short', year: 'numeric' });
  return `${day}, ${timeOfDay(at, zone)}`;
}

/** "06:45": the 24-hour time of an instant in a zone. */
export function timeOfDay(at: string, zone: string): string {
  return inZone(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** "GMT", "BST", "CET": what the zone is called at an instant. */
export function zoneName(at: string, zone: string, language: string): string {
  const parts = new Intl.DateTimeFormat([language, 'en-GB'], { timeZone: zone, timeZoneName: 'short' });
  return parts.formatToParts(new Date(at)).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** The calendar day of an instant in a zone, as `YYYY-MM-DD`. */
export function dayOf(at: string, zone: string): string {
  return inZone(at, zone).toPlainDate().toString();
}

/** The instant of a day and a `HH:MM` time in a zone; one that the clocks skip is moved on by the gap. */
export function instantOf(date: string, time: string, zone: string): string {
  return utc(
    Temporal.PlainDate.from(date).toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.PlainTime.from(time),
    }),
  );
}

/** The calendar day that many days after another; `on` as `YYYY-MM-DD`. */
export const addDays = (on: string, days: number): string =>
  Temporal.PlainDate.from(on).add({ days }).toString();

/** The last millisecond of a day in a zone, however long that day is. */
export function endOfDay(date: string, zone: string): string {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime({ timeZone: zone });
  return utc(next.subtract({ milliseconds: 1 }));
}

function utc(time: Temporal.ZonedDateTime): string {
  return time.toInstant().toString({ smallestUnit: 'millisecond' });
}

function inZone(at: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

/** English dates lose the comma that some of the systems' own tables set after the weekday and some do not. */
function dateWords(at: string, zone: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat([language, 'en-GB'], { ...options, timeZone: zone }).format(
    new Date(at),
  );
  return /^en\b/i.test(language) && !/^en-US$/i.test(language) ? words.replace(/^(\p{L}+),/u, '$1') : words;
}
