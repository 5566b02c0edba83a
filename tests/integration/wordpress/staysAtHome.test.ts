// What stays at home of an article on its way to a real WordPress: what a camera or a contract said, and her private notes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fetch } from '../../../main/publishing/http';
import { NEW_KINDS, note } from '../../support/blocks';
import { block, paragraph, picture, run } from '../../support/bodies';
import { CAMERA_CANARY, pngWithPlace } from '../../support/pictures';
import { valueOf } from '../../support/temporaryLibrary';
import { startWordPress, type WordPress } from '../../support/wordpress';
import { bridgeStory, edit, openNewsroom } from '../publishing/newsroom';
import { instant } from '../../../shared/domain/ids';
import { askSite, connect, postAt } from './site';
import { tinyPicture } from './tinyPicture';

let wordpress: WordPress;
beforeAll(async () => {
  wordpress = await startWordPress();
}, 240_000);
afterAll(() => wordpress.stop());

const SAID_AT = '2020-12-12T10:00:00.000Z';
const PRIVATE = 'CANARY-PERMISSION-BY-TELEPHONE';

/** All that leaves the computer passes through here on its way. */
function watched(): { readonly fetch: Fetch; readonly sent: Buffer[] } {
  const sent: Buffer[] = [];
  return {
    sent,
    fetch: async (address, request) => {
      const body = new Response(request?.body ?? null);
      sent.push(Buffer.from(String(address)), Buffer.from(await body.clone().arrayBuffer()));
      return globalThis.fetch(address, request);
    },
  };
}

test('a picture goes there once, however often it is shown, and its original and its rights stay at home', async () => {
  const { fetch, sent } = watched();
  const room = await openNewsroom({ fetch });
  const target = await connect(room, wordpress.users.author, wordpress.url);
  const bytes = tinyPicture(64, 48, 77);
  const object = valueOf(await room.handlers['pictures.keep']({ bytes, mediaType: 'image/png' }));
  const original = valueOf(
    await room.handlers['pictures.keepOriginal']({ bytes: new Uint8Array(pngWithPlace()) }),
  );
  const shown = picture('a', {
    object,
    original,
    width: 64,
    height: 48,
    turn: 90,
    licence: PRIVATE,
    rightsHolder: PRIVATE,
    permission: PRIVATE,
  });
  const story = bridgeStory({}, [
    block('p1', { kind: 'picture', picture: shown }),
    block('t', paragraph('And once more:')),
    block('p2', { kind: 'picture', picture: { ...shown, caption: 'From the other bank' } }),
  ]);
  const article = await room.write(story);
  const edition = valueOf(await room.publish(article, { to: target.id }));
  valueOf(await room.publish(article, { to: target.id }));

  const media = await askSite<{ id: number; source_url: string }[]>(wordpress, 'media?context=edit');
  expect(media).toHaveLength(1);
  const { content } = await postAt(wordpress, edition.remoteId);
  expect(content.raw.split(`class="wp-image-${media[0]?.id ?? ''}"`)).toHaveLength(3);
  const there = Buffer.from(await (await globalThis.fetch(media[0]?.source_url ?? '')).arrayBuffer());
  expect(there.equals(Buffer.from(bytes))).toBe(true);
  for (const canary of [CAMERA_CANARY, PRIVATE, original.sha256]) {
    expect(sent.filter((part) => part.includes(canary))).toEqual([]);
  }
  expect(sent.some((part) => part.includes('From the other bank'))).toBe(true);
  // Its bytes did pass here: the watch would have seen the other file too.
  expect(sent.some((part) => part.includes(Buffer.from(bytes)))).toBe(true);
});

test('a private note stays at home, and so does where it stood', async () => {
  const { fetch, sent } = watched();
  const room = await openNewsroom({ fetch });
  const target = await connect(room, wordpress.users.author, wordpress.url);
  const noted = { ...run('£27', 'bold'), notes: [note('note-zanzibar')] };
  const article = await room.write(
    bridgeStory({}, [
      block('n', paragraph('It cost ', noted, run(' million', 'bold'), '.')),
      ...NEW_KINDS.filter(({ kind }) => kind !== 'picture').map((content, at) => block(`k${at}`, content)),
    ]),
  );
  const { version } = article.draft();
  valueOf(
    await article.save({
      articleId: article.id,
      base: version,
      changed: [],
      privateNotes: [
        { id: note('note-zanzibar'), text: 'Ask Jo quokka.', createdAt: instant.parse(SAID_AT) },
      ],
    }),
  );
  const edition = valueOf(await room.publish(article, { to: target.id }));
  await edit(article, { headline: 'Bridge repairs will cost more' });
  valueOf(await room.publish(article, { to: target.id }));

  const { content } = await postAt(wordpress, edition.remoteId);
  expect(content.raw).toContain('It cost <strong>£27 million</strong>.');
  expect(article.draft().privateNotes).toHaveLength(1);
  for (const canary of ['zanzibar', 'quokka']) {
    expect(sent.filter((part) => part.includes(canary))).toEqual([]);
  }
  expect(sent.some((part) => part.includes('Bridge repairs will cost more'))).toBe(true);
});
