import { describe, expect, test } from 'vitest';
import { occurrencesOfAddress } from '../../../shared/text/addressOccurrences';
import { without } from '../../../shared/text/occurrences';

const cut = (text: string, address = 'https://www.x.example/a/page'): string =>
  without(text, occurrencesOfAddress(address)(text));

describe('an address', () => {
  test('is found however it is written', () => {
    for (const written of [
      'https://www.x.example/a/page',
      'http://x.example/a/page/',
      'X.example/a/page',
      'https://x.example/a/page#top',
      'https://x.example/a/page?utm_source=mail',
    ]) {
      expect(cut(`See ${written}, and "${written}".`)).toBe('See , and "".');
      expect(cut(`<a href="${written}">`)).toBe('<a href="">');
      expect(cut(`See ${written}.`)).toBe('See .');
    }
  });

  test('is not the beginning or the end of another', () => {
    for (const other of [
      'https://x.example/a/page2',
      'https://x.example/a/page/two',
      'https://x.example/a/page?id=2',
      'https://x.example/a/page.pdf',
      'https://notx.example/a/page',
      'https://sub.x.example/a/page',
    ]) {
      expect(cut(other)).toBe(other);
    }
    expect(cut('https://x.example/', 'https://x.example/')).toBe('');
    expect(cut('https://x.example/a', 'https://x.example/')).toBe('https://x.example/a');
  });

  test('with parameters or of a mail box is found whole', () => {
    expect(cut('https://x.example/?id=1', 'https://x.example/?id=1')).toBe('');
    expect(cut('https://x.example/?id=12', 'https://x.example/?id=1')).toBe('https://x.example/?id=12');
    expect(cut('mail ann@x.example now', 'mailto:ann@x.example')).toBe('mail  now');
    expect(cut('joann@x.example', 'mailto:ann@x.example')).toBe('joann@x.example');
  });
});
