import { describe, expect, test } from 'vitest';
import { askedInstant, clockTime } from '../../../../renderer/features/history/askedInstant';

describe('what did it say on a day, at a time', () => {
  test('is asked in the zone of the article, in summer and in winter', () => {
    expect(askedInstant('2026-01-12', '14:02', 'Europe/London')).toBe('2026-01-12T14:02:00.999Z');
    expect(askedInstant('2026-07-12', '14:02', 'Europe/London')).toBe('2026-07-12T13:02:00.999Z');
    expect(askedInstant('2026-07-12', '14:02', 'Asia/Kolkata')).toBe('2026-07-12T08:32:00.999Z');
  });

  test('takes in what went live within the second that she names', () => {
    const published = '2026-01-12T14:02:31.420Z';
    const asked = askedInstant('2026-01-12', clockTime(published, 'Europe/London'), 'Europe/London');
    expect(asked !== null && asked >= published).toBe(true);
    expect(askedInstant('2026-01-12', '14:02:30', 'Europe/London')).toBe('2026-01-12T14:02:30.999Z');
  });

  test('needs both a day and a time', () => {
    expect(askedInstant('', '14:02', 'UTC')).toBeNull();
    expect(askedInstant('2026-01-12', '', 'UTC')).toBeNull();
  });

  test('shows midnight as 00, not as 24', () => {
    expect(clockTime('2026-01-12T00:00:05.000Z', 'UTC')).toBe('00:00:05');
  });
});
