/** An instant as WordPress takes it: UTC, without a zone and without fractions of a second. */
export function wordPressTime(at: Date): string {
  return at.toISOString().slice(0, 19);
}

/** The present by the clock that is behind: a time that the server still has before it would schedule the post. */
export function nowFor(now: Date, serverTime: Date | null): Date {
  return serverTime !== null && serverTime.getTime() < now.getTime() ? serverTime : now;
}
