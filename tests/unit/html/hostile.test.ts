import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { body as bodySchema } from '../../../shared/domain/body';
import { readClip } from '../../../shared/html/readClip';
import { renderBody } from '../../../shared/html/renderHtml';
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
