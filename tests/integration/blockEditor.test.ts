import { afterAll, beforeAll, expect, it } from 'vitest';
import { invalidBlocks } from '../support/blockEditor';
import { startWordPress, type WordPress } from '../support/wordpress';

let wordpress: WordPress;

beforeAll(async () => {
  wordpress = await startWordPress();
});

afterAll(() => wordpress.stop());

it("tells good blocks from invalid, unknown and Classic ones in WordPress's own editor", async () => {
  const postId = await post(
    '<!-- wp:paragraph --><p>As it should be</p><!-- /wp:paragraph -->' +
      '<!-- wp:heading {"level":3} --><h2 class="wp-block-heading">Of another level</h2><!-- /wp:heading -->' +
      '<!-- wp:stet/unknown /-->' +
      '<p>Written without a block</p>',
  );

  const { user, password } = wordpress.users.author;
  const verdict = await invalidBlocks({ url: wordpress.url, user, password, postId });

  expect(verdict.invalid.map((block) => block.split(':')[0])).toEqual(['core/heading', 'core/missing']);
  expect(verdict.classic).toBe(1);
  expect(verdict.total).toBe(4);
});

async function post(content: string): Promise<number> {
  const { user, applicationPassword } = wordpress.users.author;
  const answer = await fetch(`${wordpress.url}/wp-json/wp/v2/posts`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${applicationPassword}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ title: 'Four blocks', content, status: 'draft' }),
  });
  const { id }: { id: number } = await answer.json();
  return id;
}
