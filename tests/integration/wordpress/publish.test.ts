import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../shared/domain/article';
import { visibleText } from './pageText';
import { invalidBlocks } from '../../support/blockEditor';
import { everyNewKind } from '../../support/blocks';
import { block, link, paragraph, run } from '../../support/bodies';
import { valueOf } from '../../support/temporaryLibrary';
import { startWordPress, type WordPress } from '../../support/wordpress';
import { bridgeStory, correct, edit, kindsOf, openNewsroom, type Newsroom } from '../publishing/newsroom';
import { changedBlocks } from '../publishing/changedBlocks';
import { allPosts, askSite, binPost, connect, postAt } from './site';
import { tinyPicture } from './tinyPicture';

let wordpress: WordPress;
beforeAll(async () => {
  wordpress = await startWordPress();
}, 240_000);
beforeEach(() => wordpress.reset());
afterAll(() => wordpress.stop());

/** A story with every kind of block, filed and illustrated. */
async function fullStory(room: Newsroom): Promise<Snapshot> {
  const bytes = tinyPicture();
  const object = valueOf(await room.handlers['pictures.keep']({ bytes, mediaType: 'image/png' }));
  const story = bridgeStory({}, [
    block('h', { kind: 'heading', level: 2, inline: [run('What the minutes say')] }),
    block('h3', { kind: 'heading', level: 3, inline: [run('1 < 2 and 3 > 2')] }),
    block(
      'p',
      paragraph(
        'See ',
        link('the minutes', 'https://minutes.example/1?a=1&b=2'),
        run(', all', 'bold', 'italic'),
        { kind: 'break' },
        'of them -- "every" one.',
      ),
    ),
    ...everyNewKind({ object, width: 64, height: 48 }),
    block('q', { kind: 'quote', inline: [run('We were not asked.')] }),
    block('l', {
      kind: 'list',
      ordered: true,
      items: [
        {
          inline: [run('Steel')],
          sublist: { ordered: false, items: [{ inline: [run('Rolled')], sublist: null }] },
        },
        { inline: [run('Time')], sublist: null },
      ],
    }),
  ]);
  return {
    ...story,
    publication: {
      categories: ['Transport & Roads'],
      tags: ['bridge', 'council'],
      excerpt: 'Twenty-seven million.',
      featured: {
        object,
        width: 64,
        height: 48,
        alternativeText: 'A grey bridge',
        caption: 'The bridge in March',
        credit: 'Ada Example',
      },
    },
  };
}

describe.each(['admin', 'author'] as const)('publishing to WordPress as %s', (role) => {
  test('puts the whole article out, as blocks that its own editor knows', async () => {
    const room = await openNewsroom();
    const target = await connect(room, wordpress.users[role], wordpress.url);
    const article = await room.write(await fullStory(room));
    const first = valueOf(await room.publish(article, { to: target.id }));
    await correct(article, 'An earlier version said “£27 million” [sic].');
    const edition = valueOf(await room.publish(article, { to: target.id }));
    expect(edition.remoteId).toBe(first.remoteId);
    expect(edition.address).toBe(first.address);
    const post = await postAt(wordpress, edition.remoteId);
    expect(post).toMatchObject({
      status: 'publish',
      slug: 'bridge-repairs-will-cost-27-million',
      title: { raw: 'Bridge repairs will cost £27 million' },
      excerpt: { raw: 'Twenty-seven million.' },
    });
    expect(await allPosts(wordpress)).toHaveLength(1);

    const text = visibleText(await (await fetch(edition.address)).text());
    expect(text).toContain('the bridge will cost £27 million & take 2 < 3 years.');
    expect(text).toContain('The minutes are [gallery] public.');
    expect(text).toContain('1 < 2 and 3 > 2');
    expect(text).toContain('The figure was announced on Friday.');
    expect(text).toContain('An earlier version said “£27 million” [sic].');
    expect(text).toContain('At today’s prices.');
    expect(text).toContain('The bridge in May Ada Example');
    expect(text).toContain('Last updated:');
    for (const unwanted of ['stet:', 'stet-head', 'schema.org', 'NewsArticle', 'Grace Reader']) {
      expect(text).not.toContain(unwanted);
    }
    const { user, password } = wordpress.users[role];
    const verdict = await invalidBlocks({ url: wordpress.url, user, password, postId: post.id });
    expect(verdict.invalid).toEqual([]);
    expect(verdict.classic).toBe(0);
    expect(verdict.total).toBeGreaterThan(12);
  });

  test('files it under names, with its picture, each once', async () => {
    const room = await openNewsroom();
    const target = await connect(room, wordpress.users[role], wordpress.url);
    await askSite(wordpress, 'tags', { name: 'Bridge' });
    const article = await room.write(await fullStory(room));
    const edition = valueOf(await room.publish(article, { to: target.id }));
    valueOf(await room.publish(article, { to: target.id }));
    const post = await postAt(wordpress, edition.remoteId);
    expect(post.tags).toHaveLength(2);
    expect(await askSite<unknown[]>(wordpress, 'tags')).toHaveLength(2);
    const media = await askSite<{ id: number; alt_text: string; caption: { raw: string } }[]>(
      wordpress,
      'media?context=edit',
    );
    expect(media).toMatchObject([
      {
        id: post.featured_media,
        alt_text: 'A grey bridge',
        caption: { raw: 'The bridge in March Ada Example' },
      },
    ]);
    if (role === 'admin') {
      expect(edition.differences).toEqual([]);
      const categories = await askSite<{ id: number; name: string }[]>(wordpress, 'categories');
      expect(categories.find(({ id }) => post.categories.includes(id))?.name).toBe('Transport &amp; Roads');
    } else {
      expect(edition.differences).toEqual(['The site did not take the category “Transport & Roads”.']);
    }
  });
});

describe('publishing to WordPress', () => {
  test('takes back what was changed over there, with every kind as it was', async () => {
    const room = await openNewsroom();
    const target = await connect(room, wordpress.users.author, wordpress.url);
    const article = await room.write(await fullStory(room));
    const edition = valueOf(await room.publish(article, { to: target.id }));
    const sent = article.draft().snapshot.body;
    const { content } = await postAt(wordpress, edition.remoteId);
    const changed = content.raw.replace('We were not asked.', 'We were asked.');
    await askSite(wordpress, `posts/${edition.remoteId}`, { content: changed });
    expect((await room.publish(article, { to: target.id })).ok).toBe(false);
    const entries = await article.record.entries();
    const remote = entries.find((entry) => entry.kind === 'revisionKept' && entry.content.cause === 'remote');
    const came = remote?.kind === 'revisionKept' ? remote.content.snapshot.body : [];
    expect(changedBlocks(sent, came)).toEqual([['We were not asked.', 'We were asked.']]);
  });

  test('writes the intent before the first byte, and says where it is', async () => {
    const room = await openNewsroom();
    const target = await connect(room, wordpress.users.editor, wordpress.url);
    const article = await room.write(bridgeStory());
    valueOf(await room.publish(article, { to: target.id, capture: ['https://minutes.example/1'] }));
    const steps = room.announced.flatMap(({ channel, event }) =>
      channel === 'editions.progress' && typeof event === 'object' && event !== null && 'step' in event
        ? [event.step]
        : [],
    );
    expect(steps).toEqual([
      'freezing',
      'connecting',
      'lookingUp',
      'sendingPictures',
      'sending',
      'publishing',
      'readingBack',
      'recording',
    ]);
    expect(await kindsOf(article)).toEqual([
      'articleCreated',
      'revisionKept',
      'editionIntended',
      'editionSent',
    ]);
    expect(room.captured).toEqual(['https://minutes.example/1']);
  });

  test('sends data for machines only where the role may', async () => {
    const asEditor = await openNewsroom();
    const open = await connect(asEditor, wordpress.users.editor, wordpress.url);
    const first = valueOf(await asEditor.publish(await asEditor.write(bridgeStory()), { to: open.id }));
    expect(await (await fetch(first.address)).text()).toContain('"@type":"NewsArticle"');
    const asAuthor = await openNewsroom();
    const closed = await connect(asAuthor, wordpress.users.author, wordpress.url);
    const second = valueOf(await asAuthor.publish(await asAuthor.write(bridgeStory()), { to: closed.id }));
    expect(await (await fetch(second.address)).text()).not.toContain('NewsArticle');
    expect(second.differences).toEqual([]);
  });

  test('schedules, moves the time, and publishes a scheduled one now', async () => {
    const room = await openNewsroom();
    const target = await connect(room, wordpress.users.editor, wordpress.url);
    const article = await room.write(bridgeStory());
    const later = valueOf(
      await room.publish(article, { to: target.id, scheduledFor: '2031-03-04T05:06:00.000Z' }),
    );
    expect(await postAt(wordpress, later.remoteId)).toMatchObject({
      status: 'future',
      date_gmt: '2031-03-04T05:06:00',
    });
    valueOf(await room.publish(article, { to: target.id, scheduledFor: '2032-01-01T00:00:00.000Z' }));
    expect(await postAt(wordpress, later.remoteId)).toMatchObject({ date_gmt: '2032-01-01T00:00:00' });
    valueOf(await room.publish(article, { to: target.id }));
    expect(await postAt(wordpress, later.remoteId)).toMatchObject({ status: 'publish' });
    const again = await room.publish(article, { to: target.id, scheduledFor: '2033-01-01T00:00:00.000Z' });
    expect(again).toMatchObject({ ok: false, failure: { code: 'notReady', facts: { why: 'alreadyLive' } } });
    expect(await postAt(wordpress, later.remoteId)).toMatchObject({ status: 'publish' });
  });

  test('never writes over what was changed on the server: it comes in first', async () => {
    const room = await openNewsroom();
    const target = await connect(room, wordpress.users.editor, wordpress.url);
    const article = await room.write(bridgeStory());
    const edition = valueOf(await room.publish(article, { to: target.id }));
    const { content } = await postAt(wordpress, edition.remoteId);
    await askSite(wordpress, `posts/${edition.remoteId}`, {
      content: content.raw.replace('take 2 &lt; 3 years', 'take a decade'),
    });
    await edit(article, { headline: 'Bridge repairs, again' });
    const stopped = await room.publish(article, { to: target.id });
    expect(stopped).toMatchObject({ ok: false, failure: { code: 'changedOnServer' } });
    expect((await postAt(wordpress, edition.remoteId)).content.raw).toContain('take a decade');
    const remote = (await article.record.entries()).flatMap((entry) =>
      entry.kind === 'revisionKept' && entry.content.cause === 'remote' ? [entry.content.snapshot] : [],
    );
    expect(JSON.stringify(remote)).toContain('take a decade');
    expect(remote[0]?.body).toHaveLength(2);
    expect(remote[0]?.fields.standfirst).toBe('The figure was announced on Friday.');
    expect(article.draft().snapshot.fields.headline).toBe('Bridge repairs, again');
    valueOf(await room.publish(article, { to: target.id }));
    expect((await postAt(wordpress, edition.remoteId)).title.raw).toBe('Bridge repairs, again');
  });

  test('says that a post is gone, and makes a new one only when she tries again', async () => {
    const room = await openNewsroom();
    const target = await connect(room, wordpress.users.editor, wordpress.url);
    const article = await room.write(bridgeStory());
    const edition = valueOf(await room.publish(article, { to: target.id }));
    await binPost(wordpress, edition.remoteId);
    const stopped = await room.publish(article, { to: target.id });
    expect(stopped).toMatchObject({ ok: false, failure: { code: 'remoteGone' } });
    expect(await allPosts(wordpress)).toHaveLength(0);
    const second = valueOf(await room.publish(article, { to: target.id }));
    expect(second.remoteId).not.toBe(edition.remoteId);
    expect(second.address).toBe(edition.address);
  });

  test('goes on with a post that was restored from the bin there', async () => {
    const room = await openNewsroom();
    const target = await connect(room, wordpress.users.editor, wordpress.url);
    const article = await room.write(bridgeStory());
    const edition = valueOf(await room.publish(article, { to: target.id }));
    await binPost(wordpress, edition.remoteId);
    expect((await room.publish(article, { to: target.id })).ok).toBe(false);
    await askSite(wordpress, `posts/${edition.remoteId}`, {
      status: 'publish',
      slug: edition.address.split('/').at(-2),
    });
    // WordPress counts in seconds whether restoring was a change; if so, it comes in first.
    await room.publish(article, { to: target.id });
    expect(valueOf(await room.publish(article, { to: target.id })).remoteId).toBe(edition.remoteId);
    expect(await allPosts(wordpress)).toHaveLength(1);
  });

  test('uses a password that is asked for each time, and keeps it nowhere', async () => {
    const room = await openNewsroom({ hasKeyring: false });
    const target = await connect(room, wordpress.users.editor, wordpress.url);
    const article = await room.write(bridgeStory());
    expect(await room.publish(article, { to: target.id })).toMatchObject({
      ok: false,
      failure: { code: 'passwordNeeded' },
    });
    const password = wordpress.users.editor.applicationPassword;
    valueOf(await room.publish(article, { to: target.id, password }));
    valueOf(await room.handlers['targets.disconnect']({ targetId: target.id }));
    expect(await room.publish(article, { to: target.id, password })).toMatchObject({
      ok: false,
      failure: { code: 'targetNotFound' },
    });
  });
});
