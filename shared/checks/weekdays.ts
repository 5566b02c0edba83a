const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const DAY = `(?<weekday>${WEEKDAYS.join('|')}),?\\s+(?:the\\s+)?`;
const MONTH = `(?<month>${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')}|sept)\\.?`;
const ORDER = [
  `${DAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH},?\\s+(?<year>\\d{4})`,
  `${DAY}${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`,
];

/** The dates in a text whose weekday is not the calendar's: what the text says, and which day it is. */
export function wrongWeekdays(text: string): { says: string; is: string; date: string }[] {
  return ORDER.flatMap((pattern) =>
    [...text.matchAll(new RegExp(`\\b${pattern}\\b`, 'gi'))].flatMap((match) => {
      const { weekday = '', day = '', month = '', year = '' } = match.groups ?? {};
      const is = weekdayOf(Number(year), monthIndex(month), Number(day));
      const says = WEEKDAYS.find((name) => name.toLowerCase() === weekday.toLowerCase());
      if (is === null || says === undefined || is === says) return [];
      return [{ says, is, date: match[0] }];
    }),
  );
}

function monthIndex(month: string): number {
  return MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3)));
}

/** Null for a day that the calendar does not have. */
function weekdayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month, day));
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return null;
  return WEEKDAYS[date.getUTCDay()] ?? null;
}
