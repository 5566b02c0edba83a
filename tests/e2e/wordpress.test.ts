// A real WordPress, from the wrong password to somebody else's change on the server.
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPosts, askSite, postAt, type SeenPost } from '../integration/wordpress/site';
import { chunk, tinyPicture } from '../integration/wordpress/tinyPicture';
import { invalidBlocks } from '../support/blockEditor';
import { startWordPress, type WordPress, type WordPressUser } from '../support/wordpress';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets } from './support/stets';

const CAMERA = 'Serial 4711 at 51.5074 N 0.1278 W';
const { start } = stets({ per: 'file' });
let wordpress: WordPress;
let stet: RunningStet;

beforeAll(async () => {
  wordpress = await startWordPress();
  stet = await start();
  await startWriting(stet);
});
afterAll(() => wordpress.stop());

/** A picture as a camera leaves it: with its place and number in EXIF and in a comment. */
function cameraPicture(): Buffer {
  const plain = Buffer.from(tinyPicture(320, 200));
  const end = plain.length - 12;
  const exif = chunk('eXIf', Buffer.from(`II*\0\b\0\0\0\0\0\0\0\0\0${CAMERA}`, 'latin1'));
  const comment = chunk('tEXt', Buffer.from(`Comment\0${CAMERA}`, 'latin1'));
  return Buffer.concat([plain.subarray(0, end), exif, comment, plain.subarray(end)]);
}

/** Opens the Publish dialog at this account of the site, with its password typed in. */
async function publishAs({ user, applicationPassword }: WordPressUser): Promise<Locator> {
  const dialog = await stet.desk.openPublishDialog();
  await dialog
    .getByRole('radio')
    .filter({ hasText: `as ${user}` })
    .click();
  await dialog.getByLabel('Application password').fill(applicationPassword);
  return dialog;
}

const postHeaded = async (headline: string): Promise<SeenPost> => {
  const found = (await allPosts(wordpress)).filter(({ title }) => title.raw === headline);
  const [post] = found;
  if (!post || found.length > 1) throw new Error(`There are ${found.length} posts headed “${headline}”.`);
  return post;
};

async function namesOf(kind: 'categories' | 'tags', ids: readonly number[]): Promise<readonly string[]> {
  const terms = await askSite<readonly { readonly name: string }[]>(
    wordpress,
    `${kind}?include=${ids.join(',')}`,
  );
  return terms.map(({ name }) => name).sort();
}

/** What the block editor cannot take as its own blocks. */
async function strangeBlocks(postId: number, { user, password }: WordPressUser): Promise<readonly string[]> {
  const { invalid, classic, total } = await invalidBlocks({ url: wordpress.url, user, password, postId });
  expect(total).toBeGreaterThan(1);
  return [...invalid, ...(classic > 0 ? [`${classic} Classic blocks`] : [])];
}

describe('connecting', () => {
  it('says what is wrong with a wrong password, and takes the right one', async () => {
    const { page, desk } = stet;
    const { user, applicationPassword } = wordpress.users.admin;
    const panel = await desk.showTab('Publishing');
    await panel.getByRole('button', { name: 'Connect a site…' }).click();
    const dialog = desk.dialog('Connect a site');
    await dialog.getByLabel('Address').fill(wordpress.url);
    await dialog.getByLabel('User').fill(user);
    await dialog.getByLabel('Application password', { exact: true }).fill('abcd efgh ijkl mnop qrst uvwx');
    await page.keyboard.press('Enter');
    await dialog.getByText('WordPress did not accept this user and application password.').waitFor();
    await dialog.getByText('This computer has no safe storage', { exact: false }).waitFor();
    await desk.connectWordPress({ url: wordpress.url, user, applicationPassword });
    await panel
      .getByRole('article', { name: 'The Harbour Gazette' })
      .getByText('Not published here')
      .waitFor();
  });
});

describe('an article on WordPress', () => {
  it('is live with its categories, tags and picture, and without what the camera wrote', async () => {
    const { page, desk } = stet;
    await desk.headline.fill('A bridge & its “salt”');
    await page.getByRole('textbox', { name: 'Standfirst' }).fill('Fourteen months, and 1 < 2.');
    await desk.writeAtEnd('The council paid 500 pounds.');
    const dialog = await publishAs(wordpress.users.admin);
    await dialog.getByText('Details', { exact: true }).click();
    await dialog.getByLabel('Categories').fill('Roads & bridges,Council,');
    await dialog.getByLabel('Tags').fill('salt,');
    await desk.chooseFile(() => dialog.getByRole('button', { name: 'Choose a picture…' }).click(), {
      name: 'DSC4711.png',
      mimeType: 'image/png',
      buffer: cameraPicture(),
    });
    await dialog.getByText('The featured picture has no alternative text.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Publish now' }).isEnabled()).toBe(false);
    await dialog.getByLabel('Alternative text').fill('A grey pier');
    await desk.confirmPublication();
    const address = await desk.takeLiveAddress();

    const live = await (await fetch(address)).text();
    expect(live).toContain('The council paid 500 pounds.');
    const post = await postHeaded('A bridge &amp; its “salt”').catch(() =>
      postHeaded('A bridge & its “salt”'),
    );
    expect(post).toMatchObject({ status: 'publish', link: address });
    expect(await namesOf('categories', post.categories)).toEqual(['Council', 'Roads &amp; bridges']);
    expect(await namesOf('tags', post.tags)).toEqual(['salt']);
    const medium = await askSite<{ readonly alt_text: string; readonly source_url: string }>(
      wordpress,
      `media/${post.featured_media}`,
    );
    expect(medium.alt_text).toBe('A grey pier');
    const bytes = Buffer.from(await (await fetch(medium.source_url)).arrayBuffer());
    expect(cameraPicture().includes(CAMERA)).toBe(true);
    expect(bytes.includes(CAMERA) || bytes.includes('Exif')).toBe(false);
    expect(await strangeBlocks(post.id, wordpress.users.admin)).toEqual([]);
  });

  it('is the same post after an update', async () => {
    const { desk } = stet;
    const [before] = await allPosts(wordpress);
    await desk.typeOver('500', '450');
    await desk.untilSaved();
    const dialog = await publishAs(wordpress.users.admin);
    await dialog.getByText('1 word added, 1 removed, 1 paragraph changed.').waitFor();
    await desk.confirmPublication();
    await desk.takeLiveAddress();
    const posts = await allPosts(wordpress);
    expect(posts.map(({ id, slug }) => ({ id, slug }))).toEqual([{ id: before?.id, slug: before?.slug }]);
    expect(posts[0]?.content.raw).toContain('450 pounds');
  });

  it('is not overwritten where somebody changed it over there, until she says so', async () => {
    const { page, desk } = stet;
    const [post] = await allPosts(wordpress);
    const theirs = post?.content.raw.replace('The council paid 450 pounds.', 'Somebody else wrote this.');
    await askSite(wordpress, `posts/${post?.id}`, { content: theirs });
    await desk.writeAtEnd(' And more.');
    await desk.untilSaved();
    const dialog = await publishAs(wordpress.users.admin);
    await dialog.getByRole('button', { name: 'Update now' }).click();
    await dialog.getByText(/Nothing was overwritten\.$/).waitFor();
    expect((await postAt(wordpress, String(post?.id))).content.raw).toContain('Somebody else wrote this.');
    await dialog.getByRole('button', { name: 'Publish mine' }).click();
    await dialog.getByText('The update is live').waitFor();
    await desk.takeLiveAddress();
    const { content } = await postAt(wordpress, String(post?.id));
    expect(content.raw).toContain('The council paid 450 pounds. And more.');
    expect(content.raw).not.toContain('Somebody else');

    const history = await desk.showTab('History');
    await history.getByRole('button', { name: /came from WordPress/ }).click();
    await history.getByRole('button', { name: 'Read', exact: true }).click();
    await desk.article
      .getByRole('region', { name: 'Looking back' })
      .getByText('Somebody else wrote this.')
      .waitFor();
    await page.keyboard.press('Escape');
    await desk.body.waitFor();
  });
});

describe('a scheduled article', () => {
  it('waits on the server for its time', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'For tomorrow');
    await page.keyboard.type('Embargoed until ten.');
    const dialog = await publishAs(wordpress.users.admin);
    await dialog.getByRole('radio', { name: 'At a set time' }).click();
    const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('Date').fill('2020-01-01');
    await dialog.getByText('Choose a time that is still to come.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Publish now' }).isEnabled()).toBe(false);
    await dialog.getByLabel('Date').fill(day);
    await dialog.getByLabel('Time', { exact: true }).fill('10:00');
    await dialog.getByRole('button', { name: 'Publish now' }).click();
    await dialog.getByText('It is scheduled').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    const post = await postHeaded('For tomorrow');
    expect(post.status).toBe('future');
    const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    const there = new Date(`${post.date_gmt}Z`).toLocaleString('sv-SE', { timeZone: zone });
    expect(there).toBe(`${day} 10:00:00`);
    await page.getByRole('banner').getByText('Scheduled').waitFor();
    const history = await desk.showTab('History');
    await history.getByRole('button', { name: /Scheduled · / }).waitFor();
  });
});

describe('an author', () => {
  it('publishes blocks that the editor knows, and no script that shows', async () => {
    const { page, desk } = stet;
    const { author } = wordpress.users;
    const panel = await desk.showTab('Publishing');
    await panel.getByRole('button', { name: 'Connect a site…' }).click();
    await desk.connectWordPress({ url: wordpress.url, ...author });
    await newArticle(stet, 'By an author');
    await page.keyboard.type('What was found');
    await desk.article.getByRole('toolbar').getByRole('button', { name: 'Heading', exact: true }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Rust, and [gallery] in brackets.');
    await publishAs(author);
    await desk.confirmPublication();
    const address = await desk.takeLiveAddress();
    const live = (await (await fetch(address)).text()).replace(/&#0?91;/g, '[');
    expect(live.includes('Rust, and [gallery] in brackets.')).toBe(true);
    expect(live.includes('"@type"')).toBe(false);
    const post = await postHeaded('By an author');
    expect(post.status).toBe('publish');
    expect(await strangeBlocks(post.id, author)).toEqual([]);
    await stet.close();
  });
});
