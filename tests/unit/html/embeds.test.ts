import { describe, expect, it } from 'vitest';
import { EMBED_ORIGINS, embedFrame } from '../../../shared/html/embeds';

describe('An address that is embedded', () => {
  it.each([
    [
      'https://www.youtube.com/watch?v=abcdefghijk&t=42s',
      'https://www.youtube-nocookie.com/embed/abcdefghijk?start=42',
    ],
    ['https://youtu.be/abcdefghijk', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
    ['https://m.youtube.com/shorts/abcdefghijk', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
    ['https://vimeo.com/12345', 'https://player.vimeo.com/video/12345?dnt=1'],
    [
      'https://soundcloud.com/desk/debate?x=1',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fdesk%2Fdebate',
    ],
    [
      'https://www.documentcloud.org/documents/123-minutes',
      'https://embed.documentcloud.org/documents/123-minutes/?embed=1',
    ],
    ['https://archive.org/details/some.debate', 'https://archive.org/embed/some.debate'],
    ['https://datawrapper.dwcdn.net/aB3dE/2/', 'https://datawrapper.dwcdn.net/aB3dE/'],
  ])('%s of a known host is shown live', (address, source) => {
    expect(embedFrame(address)?.source).toBe(source);
  });

  it.each([
    'https://youtube.com.evil.example/watch?v=abcdefghijk',
    'https://evil.example/youtu.be/abcdefghijk',
    'https://www.youtube.com/@channel',
    'https://www.youtube.com/watch?v=abcdefghijk"><script>',
    'https://soundcloud.com/desk',
    'javascript://youtu.be/abcdefghijk',
    'https://user@vimeo.com/about',
    'not an address',
  ])('%s is a card', (address) => {
    expect(embedFrame(address)).toBeNull();
  });

  it('is only ever shown from an origin that the page names', () => {
    for (const origin of EMBED_ORIGINS) expect(new URL(origin).origin).toBe(origin);
    const { source = '' } = embedFrame('https://archive.org/details/..%2F..%2Fx') ?? {};
    expect(source === '' || EMBED_ORIGINS.includes(new URL(source).origin)).toBe(true);
  });
});
