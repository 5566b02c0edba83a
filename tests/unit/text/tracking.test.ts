import { describe, expect, it } from 'vitest';
import { withoutTracking } from '../../../shared/text/tracking';

describe('An address that says who followed it', () => {
  it.each([
    ['https://p.example/a?utm_source=x&utm_medium=y', 'https://p.example/a'],
    ['https://p.example/a?id=7&utm_source=x#top', 'https://p.example/a?id=7#top'],
    ['https://p.example/?FBCLID=1&q=a%20b+c&&mc_eid=2', 'https://p.example/?q=a%20b+c&'],
    ['https://p.example/a?gclid=1#utm_source=x', 'https://p.example/a#utm_source=x'],
    ['https://youtu.be/abcdefghijk?si=Zz&t=42', 'https://youtu.be/abcdefghijk?t=42'],
    ['https://x.com/a/status/1?s=20', 'https://x.com/a/status/1'],
    ['https://www.theguardian.com/a?CMP=share', 'https://www.theguardian.com/a'],
    [
      'https://www.google.com/url?q=https://c.example/a%3Futm_source%3Dx%26id%3D7&sa=D',
      'https://c.example/a?id=7',
    ],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fc.example%2F&data=1',
      'https://c.example/',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fc.example%2F&h=A', 'https://c.example/'],
  ])('%s becomes %s', (address, clean) => {
    expect(withoutTracking(address)).toBe(clean);
    expect(withoutTracking(clean)).toBeNull();
  });

  it.each([
    'https://p.example/a?id=7&s=20&si=x',
    'https://p.example/utm_source=x',
    'https://p.example/a#utm_source=x',
    'mailto:a@p.example?subject=utm_source',
    'https://www.google.com/url?q=javascript:alert(1)',
    'not an address?utm_source=x',
  ])('%s is left alone', (address) => {
    expect(withoutTracking(address)).toBeNull();
  });
});
