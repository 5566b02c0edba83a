import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Picture } from '../../../shared/domain/picture';
import { footnoteNumbers } from '../../../shared/html/footnoteNumbers';
import { sampleSnapshot } from '../../../main/importing/sample';
import { wordPressBody, wordPressFootnotesMeta } from '../../../shared/html/renderWordPress';
import { wordPressGroup, wordPressHtml, wordPressParagraph } from '../../../shared/html/wordPressMarkup';
import { invalidBlocks } from '../../support/blockEditor';
import { anyBody, block } from '../../support/bodies';
import { NEW_KINDS } from '../../support/blocks';
import { startWordPress, type WordPress } from '../../support/wordpress';

let wordpress: WordPress;

beforeAll(async () => {
  wordpress = await startWordPress();
});

afterAll(() => wordpress.stop());

it('writes no block that the real block editor calls invalid, whatever is in the body', async () => {
  let ids = 0;
  const sample = sampleSnapshot(() => `s${(ids += 1)}`).body;
  const odd = fc.sample(anyBody, { numRuns: 40, seed: 7 }).flat();
  const every = NEW_KINDS.map((content, index) => block(`n${index}`, content));
  const body = [...sample, ...every, ...odd].map(({ content }, index) => block(`b${index}`, content));
  const extras = [
    wordPressGroup(
      [wordPressParagraph('a', { metadata: { name: 'a --> name' } }), wordPressParagraph('b')].join('\n\n'),
      'aside',
      'notices',
    ),
    wordPressGroup(wordPressParagraph('c'), 'div'),
    wordPressHtml('<b>d</b>'),
  ];

  const numbers = footnoteNumbers();
  const mediumOf = ({ alternativeText }: Picture) =>
    // A site that did not take a picture shows its words.
    alternativeText === ''
      ? null
      : { id: 7, address: `${wordpress.url}/wp-includes/images/media/default.png` };
  const content = wordPressBody(body, { firstBlockName: 'stet:marker', mediumOf, numbers });
  const postId = await post([content, ...extras].join('\n\n'), wordPressFootnotesMeta(numbers));
  const { user, password } = wordpress.users.admin;
  const verdict = await invalidBlocks({ url: wordpress.url, user, password, postId });

  expect(verdict).toMatchObject({ invalid: [], classic: 0 });
  expect(verdict.total).toBeGreaterThan(body.length);
});

async function post(content: string, footnotes: string): Promise<number> {
  const { user, applicationPassword } = wordpress.users.admin;
  const answer = await fetch(`${wordpress.url}/wp-json/wp/v2/posts`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${applicationPassword}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ title: 'Blocks of every kind', content, meta: { footnotes }, status: 'draft' }),
  });
  const { id }: { id: number } = await answer.json();
  return id;
}
