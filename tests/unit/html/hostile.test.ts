import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { body as bodySchema } from '../../../shared/domain/body';
import { readClip } from '../../../shared/html/readClip';
import { renderBody } from '../../../shared/html/renderHtml';
import { bodyText } from '../../../shared/html/renderText';
import { contents, countingIds } from '../../support/bodies';
import { HOSTILE } from '../../support/hostile';

const read = (html: string) => readClip({ html, text: '', isPlain: false }, countingIds()).blocks;

/** All that may be written; a reader of another make says whether there is more. */
const ALLOWED = {
  allowedTags: (
    'p h2 h3 h4 blockquote footer aside ul ol li table thead tbody tr th td hr figure figcaption section ' +
    'strong em u s sub sup mark code a br cite div'
  ).split(' '),
  allowedAttributes: {
    '*': ['class', 'id', 'scope'],
    a: ['href', 'role', 'aria-label'],
    div: ['role', 'aria-label', 'tabindex'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
};
const ANYTHING: sanitizeHtml.IOptions = {
  allowedTags: false,
  allowedAttributes: false,
  allowVulnerableTags: true,
};

describe('Hostile markup', () => {
  it('comes in more than 300 fragments', () => {
    expect(new Set(HOSTILE.map(({ html }) => html)).size).toBeGreaterThanOrEqual(300);
  });

  it.each(HOSTILE)('comes to words and to nothing else, and to the same a second time: $name', ({ html }) => {
    const blocks = read(html);
    expect(bodySchema.safeParse(blocks).success).toBe(true);
    const written = renderBody(blocks);
    expect(sanitizeHtml(written, ALLOWED)).toBe(sanitizeHtml(written, ANYTHING));
    expect(contents(read(written))).toEqual(contents(blocks));
    expect(renderBody(read(written))).toBe(written);
  });
});

describe('What is dropped whole', () => {
  // Written out, and not read from the table: what is taken out of that would not be missed.
  const WHOLE = Object.entries({
    script: 'script',
    style: 'style sheet',
    svg: 'drawing',
    math: 'formula',
    template: 'template',
    noscript: 'script',
    iframe: 'embedded page',
    object: 'embedded object',
    embed: 'embedded object',
    audio: 'recording',
    video: 'video',
    canvas: 'drawing',
    textarea: 'form field',
    button: 'button',
    select: 'form field',
    input: 'form field',
    img: 'picture',
    map: 'picture',
  });
  const EMPTY = new Set(['img', 'input', 'embed']);
  const BESIDE = '<p>beside</p>';

  it.each(WHOLE)('takes its words along, and is said: %s', (tag, name) => {
    const html = EMPTY.has(tag) ? `<${tag} src="x">` : `<${tag}>within</${tag}>`;
    const { blocks, dropped } = readClip({ html: BESIDE + html, text: '', isPlain: false }, countingIds());
    expect(bodyText(blocks)).toBe('beside');
    expect(dropped.join(' ')).toContain(name);
  });

  it('is said of a page made of frames', () => {
    const html = '<frameset><frame src="https://x.example/"></frameset>';
    const { blocks, dropped } = readClip({ html, text: '', isPlain: false }, countingIds());
    expect(blocks).toEqual([]);
    expect(dropped.join(' ')).toContain('embedded page');
  });

  it.each(['title', 'noembed', 'noframes', 'datalist'])(
    'is not said where nobody was to read it: %s',
    (tag) => {
      const html = `<svg></svg><div><${tag}>within</${tag}></div>${BESIDE}`;
      const { blocks, dropped } = readClip({ html, text: '', isPlain: false }, countingIds());
      expect(bodyText(blocks)).toBe('beside');
      expect(dropped).toHaveLength(1);
    },
  );
});
