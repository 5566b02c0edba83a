import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHead, headMark } from '../../../main/publishing/headMark';
import { isCleanPicture } from '../../../main/pictures/cleanPicture';
import { pictureOnSite } from '../../../main/publishing/theme/pictureOnSite';
import { withKnownPictures } from '../../../main/publishing/knownPictures';
import { safeBody } from '../../../main/publishing/safeBody';
import { sanitized } from '../../../main/publishing/sanitize';
import { readPage } from '../../../main/publishing/targets/site/readPage';
import { scriptSafeJson } from '../../../main/publishing/theme/jsonLd';
import { markup, trusted } from '../../../main/publishing/theme/markup';
import { siteAddress } from '../../../main/publishing/targets/wordpress/connect';
import { markupDifferences } from '../../../main/publishing/targets/wordpress/differences';
import { isLoopback, restAddress } from '../../../main/publishing/targets/wordpress/restAddress';
import { nowFor, wordPressTime } from '../../../main/publishing/targets/wordpress/schedule';
import { readHtml } from '../../../shared/html/readHtml';
import { isBlank } from '../../../shared/html/renderText';
import { renderBody } from '../../../shared/html/renderHtml';
import { NEW_KINDS } from '../../support/blocks';
import { anyBody, block, contents, countingIds, link, paragraph, picture, run } from '../../support/bodies';
import { chunk, tinyPicture } from '../../integration/wordpress/tinyPicture';

describe('the theme', () => {
  test('escapes all that is not markup', () => {
    const page = markup`<p title="${'"><script>'}">${['<b>', trusted('<i>x</i>')]}${null}${false}${0}</p>`;
    expect(page.html).toBe('<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;<i>x</i>0</p>');
  });

  test('writes data that cannot end its script', () => {
    const json = scriptSafeJson({ headline: '</script><!-- & \u2028' });
    expect(json).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(json)).toEqual({ headline: '</script><!-- & \u2028' });
  });

  test('reads its own page back, and nothing that only looks like one', () => {
    const head = { seq: 3, hash: 'a'.repeat(64) };
    expect(parseHead(`3:${'a'.repeat(64)}`)).toEqual(head);
    expect(parseHead('3:nonsense')).toBeNull();
    const page = readPage(
      `<meta name="stet:record-head" content="3:${'a'.repeat(64)}"><h1>A</h1><div class="body"><p>B</p></div>`,
    );
    expect(page).toMatchObject({ head, headline: 'A', edition: null });
    expect(page.bodyHtml).toContain('<p>B</p>');
    if (page.head !== null) expect(headMark(page.head)).toBe(`3:${'a'.repeat(64)}`);
  });
});

describe('the second make', () => {
  const body = [
    block(
      'a',
      paragraph(
        "“A” & 'b' < c\u00a0d ",
        run('x', 'bold', 'italic'),
        { kind: 'break' },
        link('l', 'https://x.example/?a=1&b="2"'),
      ),
    ),
    block('b', {
      kind: 'list',
      ordered: true,
      items: [
        { inline: [run('1')], sublist: { ordered: false, items: [{ inline: [run('2')], sublist: null }] } },
      ],
    }),
    block('c', { kind: 'quote', inline: [run('q')] }),
  ];

  test('agrees with ours about every kind of block', () => {
    expect(sanitized(renderBody(body)).differs).toBe(false);
    expect(safeBody(body)).toEqual({ body, remarks: [] });
  });

  test('agrees with ours about whatever is in a body, on the page as it is published', () => {
    fc.assert(
      fc.property(anyBody, (any) => {
        const shown = any.filter(({ content }) => !isBlank(content));
        expect(safeBody(shown)).toEqual({ body: shown, remarks: [] });
      }),
      { numRuns: 100 },
    );
    const every = NEW_KINDS.map((content, index) => block(`n${index}`, content));
    expect(safeBody(every)).toEqual({ body: every, remarks: [] });
  }, 60_000);

  test('keeps our pictures where it had to take something else away', () => {
    const shown = block('p', { kind: 'picture', picture: picture('a') });
    const html = renderBody([shown], { pictureAddress: pictureOnSite });
    const read = readHtml(sanitized(`${html}<p onclick="x()">a</p>`).html, countingIds(), {
      takesPictures: true,
    });
    expect(contents(withKnownPictures(read, [picture('a')]))).toEqual([shown.content, paragraph('a')]);
  });

  test('finds what ours would have let by', () => {
    for (const bad of [
      '<p onclick="x()">a</p>',
      '<script>x()</script>',
      '<a href="javascript:x()">a</a>',
      '<iframe src="https://evil.example/embed/1"></iframe>',
      '<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk" sandbox="allow-top-navigation"></iframe>',
      '<img src="x.png" onerror="x()" alt="">',
      '<div class="masthead">a</div>',
    ]) {
      expect(sanitized(bad).differs).toBe(true);
      expect(sanitized(bad).html).not.toMatch(/onclick|onerror|<script|evil|top-navigation|masthead/);
    }
  });

  test('leaves out what has no words', () => {
    expect(safeBody([...body, block('e', paragraph()), block('s', paragraph('  '))]).body).toEqual(body);
  });
});

describe('pictures', () => {
  test('takes a picture that is only a picture', () => {
    expect(isCleanPicture(tinyPicture(), 'image/png')).toBe(true);
    expect(isCleanPicture(tinyPicture(), 'image/jpeg')).toBe(false);
    expect(isCleanPicture(new Uint8Array(), 'image/png')).toBe(false);
  });

  test('refuses one that tells where it was taken', () => {
    const png = Buffer.from(tinyPicture());
    const withExif = Buffer.concat([
      png.subarray(0, 33),
      chunk('eXIf', Buffer.from('GPS')),
      png.subarray(33),
    ]);
    expect(isCleanPicture(withExif, 'image/png')).toBe(false);
    const jpeg = (marker: number): Uint8Array =>
      Buffer.from([0xff, 0xd8, 0xff, marker, 0, 4, 1, 2, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9]);
    expect(isCleanPicture(jpeg(0xe0), 'image/jpeg')).toBe(true);
    expect(isCleanPicture(jpeg(0xe1), 'image/jpeg')).toBe(false);
    const webp = (kind: string): Uint8Array =>
      Buffer.concat([Buffer.from('RIFF\x0e\0\0\0WEBP'), Buffer.from(kind), Buffer.from([2, 0, 0, 0, 1, 2])]);
    expect(isCleanPicture(webp('VP8 '), 'image/webp')).toBe(true);
    expect(isCleanPicture(webp('EXIF'), 'image/webp')).toBe(false);
  });
});

describe('WordPress', () => {
  test('finds routes under a root of either form', () => {
    expect(restAddress('https://x.example/blog/wp-json/', 'wp/v2/posts', { search: 'a b' })).toBe(
      'https://x.example/blog/wp-json/wp/v2/posts?search=a+b',
    );
    expect(restAddress('https://x.example/?rest_route=/', 'wp/v2/posts', { page: '2' })).toBe(
      'https://x.example/?rest_route=%2Fwp%2Fv2%2Fposts&page=2',
    );
  });

  test('makes an address of what she typed', () => {
    expect(siteAddress('blog.example')).toBe('https://blog.example/');
    expect(siteAddress(' http://x.example/news/wp-login.php?a=1 ')).toBe('http://x.example/news/');
    expect(siteAddress('https://user:secret@x.example/')).toBeNull();
    expect(siteAddress('not an address')).toBeNull();
  });

  test('knows this computer', () => {
    for (const own of ['http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]/'])
      expect(isLoopback(own)).toBe(true);
    for (const other of ['http://127.0.0.1.example/', 'http://10.0.0.1/', 'http://localhost.example/']) {
      expect(isLoopback(other)).toBe(false);
    }
  });

  test('names what a host took away, and is not fooled by spelling', () => {
    const sent =
      '<!-- wp:paragraph {"metadata":{"name":"a"},"b":1} --><p id="x" class="y">1 &lt; 2&nbsp;</p><!-- /wp:paragraph -->';
    const respelt =
      '<!-- wp:paragraph {"b":1,"metadata":{"name":"\\u0061"}} -->\n<p class="y" id="x">1 &#060; 2&#160;</p>\n<!-- /wp:paragraph -->';
    expect(markupDifferences(sent, respelt)).toEqual([]);
    expect(markupDifferences('<p>a</p><script>b</script>', '<p>a</p>b')).toEqual([
      'The site took away an element “script”.',
    ]);
    expect(markupDifferences('<p>a</p><p>b</p>', '<p>b</p><p>a</p>')).toEqual([
      'The site put parts of the text in another order.',
    ]);
  });

  test('writes times as WordPress reads them, by the clock that is behind', () => {
    const now = new Date('2031-03-04T05:06:07.890Z');
    expect(wordPressTime(now)).toBe('2031-03-04T05:06:07');
    const behind = new Date('2031-03-04T05:00:00.000Z');
    expect(nowFor(now, behind)).toBe(behind);
    expect(nowFor(behind, now)).toBe(behind);
    expect(nowFor(now, null)).toBe(now);
  });
});
