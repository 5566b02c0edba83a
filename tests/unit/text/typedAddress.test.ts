import { describe, expect, it } from 'vitest';
import { typedAddress } from '../../../shared/text/typedAddress';

describe('An address as she types it', () => {
  it.each([
    ['https://council.example/minutes?page=2#top', 'https://council.example/minutes?page=2#top'],
    ['  council.example/minutes ', 'https://council.example/minutes'],
    ['localhost.example:8080/a', 'https://localhost.example:8080/a'],
    ['desk@stet.example', 'mailto:desk@stet.example'],
    ['mailto:desk@stet.example', 'mailto:desk@stet.example'],
  ])('%s is understood', (typed, meant) => {
    expect(typedAddress(typed)).toBe(meant);
  });

  it.each([
    '',
    'the minutes',
    'minutes',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/minutes',
    '../a.b',
  ])('%s is none', (typed) => {
    expect(typedAddress(typed)).toBeNull();
  });
});
