import { describe, expect, it } from 'vitest';
import { dateTimeText, relativeText } from '../../../../renderer/ui/timeWords';

const NOW = new Date('2026-03-29T12:00:00.000Z');
const ago = (minutes: number): string => new Date(NOW.getTime() - minutes * 60_000).toISOString();

describe('times on the desk', () => {
  it('tell how long ago, until a week has gone by', () => {
    expect(relativeText(ago(0), NOW)).toBe('just now');
    expect(relativeText(ago(5), NOW)).toBe('5 minutes ago');
    expect(relativeText(ago(60), NOW)).toBe('1 hour ago');
    expect(relativeText(ago(60 * 24), NOW)).toBe('yesterday');
    expect(relativeText(ago(60 * 24 * 8), NOW)).toBe('21 Mar 2026');
  });

  it('call a time that is ahead of this clock "just now"', () => {
    expect(relativeText(ago(-3), NOW)).toBe('just now');
  });

  it('tell the time of the zone that is asked for, on either side of its change of clocks', () => {
    expect(dateTimeText('2026-03-29T00:30:00.000Z', 'Europe/London')).toContain('00:30');
    expect(dateTimeText('2026-03-29T01:30:00.000Z', 'Europe/London')).toContain('02:30');
  });
});
