import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { valueOf } from '../../support/temporaryLibrary';
import { startWordPress, type WordPress } from '../../support/wordpress';
import { everyNewKind } from '../../support/blocks';
import { tinyPicture } from './tinyPicture';
import { bridgeStory, edit, kindsOf, openNewsroom, secondsApart } from '../publishing/newsroom';
import { faultyLine, type Fault, type Passed } from './faultyLine';
import { allPosts, connect, postAt } from './site';

let wordpress: WordPress;
beforeAll(async () => {
  wordpress = await startWordPress();
}, 240_000);
beforeEach(() => wordpress.reset());
afterAll(() => wordpress.stop());

const isCreate = ({ method, path }: Passed): boolean => method === 'POST' && /\/posts\?/.test(path);
const isRelease = ({ method, path }: Passed): boolean => method === 'POST' && /\/posts\/\d+\?/.test(path);
const isReadBack = ({ method, path }: Passed): boolean => method === 'GET' && /\/posts\/\d+\?/.test(path);

/** A newsroom whose every request goes over a line that can break, and whose clock the test holds. */
async function overFaultyLine() {
  let ahead = 0;
  const clock = secondsApart();
  const line = await faultyLine(wordpress.url);
  const room = await openNewsroom({ now: () => new Date(clock().getTime() + ahead) });
  const target = await connect(room, wordpress.users.editor, line.address);
  const object = valueOf(
    await room.handlers['pictures.keep']({ bytes: tinyPicture(), mediaType: 'image/png' }),
  );
  const article = await room.write(bridgeStory({}, everyNewKind({ object, width: 64, height: 48 })));
  const settle = () =>
    room.handlers['editions.settle']({ articleId: article.id, targetId: target.id, password: null });
  return {
    line,
    room,
    article,
    settle,
    publish: () => room.publish(article, { to: target.id }),
    later: () => (ahead += 61_000),
    /** The first request that fits meets the fault, the others pass. */
    breakOnce: (fits: (request: Passed) => boolean, fault: Fault) => {
      let isDone = false;
      line.set((request) => {
        if (isDone || !fits(request)) return 'pass';
        isDone = true;
        return fault;
      });
    },
    breakFrom: (fits: (request: Passed) => boolean, fault: Fault) => {
      let isBroken = false;
      line.set((request) => {
        const isFirst = !isBroken && fits(request);
        isBroken ||= isFirst;
        if (isFirst) return fault;
        return isBroken ? 'cutBefore' : 'pass';
      });
    },
  };
}

describe('never twice, and never a false word', () => {
  test.each([
    ['the draft', isCreate, 'cutAfter'],
    ['the draft', isCreate, 'gatewayError'],
    ['the publication', isRelease, 'cutAfter'],
    ['the publication', isRelease, 'gatewayError'],
  ] as const)(
    'goes on where the answer to %s is lost and the server has done it (%#)',
    async (_what, fits, fault) => {
      const story = await overFaultyLine();
      story.breakOnce(fits, fault);
      const edition = valueOf(await story.publish());
      expect(await allPosts(wordpress)).toMatchObject([{ status: 'publish', id: Number(edition.remoteId) }]);
      expect((await kindsOf(story.article)).at(-1)).toBe('editionSent');
    },
  );

  test.each([
    ['the draft', isCreate],
    ['the publication', isRelease],
    ['the reading back', isReadBack],
  ] as const)(
    'says that nobody knows while the line stays broken after %s, then finds it',
    async (_what, fits) => {
      const story = await overFaultyLine();
      story.breakFrom(fits, 'cutAfter');
      expect(await story.publish()).toMatchObject({ ok: false, failure: { code: 'outcomeUnknown' } });
      expect((await kindsOf(story.article)).at(-1)).toBe('editionUnknown');
      expect(await story.publish()).toMatchObject({ ok: false, failure: { code: 'serverUnreachable' } });
      story.line.set(() => 'pass');
      const posts = story.line.passed.filter(isCreate).length;
      story.later();
      valueOf(await story.settle());
      const isOut = (await allPosts(wordpress))[0]?.status === 'publish';
      expect((await kindsOf(story.article)).at(-1)).toBe(isOut ? 'editionSent' : 'editionNotSent');
      valueOf(await story.publish());
      expect(story.line.passed.filter(isCreate)).toHaveLength(posts);
      expect(await allPosts(wordpress)).toMatchObject([{ status: 'publish' }]);
    },
  );

  test('does not believe "not there" while a slow server may still be at it', async () => {
    const story = await overFaultyLine();
    story.breakOnce(isCreate, 'cutBefore');
    expect(await story.publish()).toMatchObject({ ok: false, failure: { code: 'outcomeUnknown' } });
    expect(await story.publish()).toMatchObject({
      ok: false,
      failure: { code: 'outcomeUnknown', facts: { waitSeconds: expect.stringMatching(/^\d+$/) } },
    });
    expect(story.line.passed.filter(isCreate)).toHaveLength(1);
    story.later();
    valueOf(await story.publish());
    expect(await allPosts(wordpress)).toHaveLength(1);
    expect(await kindsOf(story.article)).toEqual([
      'articleCreated',
      'revisionKept',
      'editionIntended',
      'editionUnknown',
      'editionNotSent',
      'editionIntended',
      'editionSent',
    ]);
  });

  test('finds an update whose answer was lost, and does not send it again', async () => {
    const story = await overFaultyLine();
    const first = valueOf(await story.publish());
    await edit(story.article, { headline: 'Bridge repairs, again' });
    story.breakFrom(isRelease, 'cutAfter');
    expect(await story.publish()).toMatchObject({ ok: false, failure: { code: 'outcomeUnknown' } });
    story.line.set(() => 'pass');
    const sent = story.line.passed.filter(isRelease).length;
    const found = valueOf(await story.publish());
    expect(found.remoteId).toBe(first.remoteId);
    expect(story.line.passed.filter(isRelease)).toHaveLength(sent);
    expect((await postAt(wordpress, found.remoteId)).title.raw).toBe('Bridge repairs, again');
    expect(found.differences).toEqual([]);
  });

  test('records as not sent what the server refused', async () => {
    const story = await overFaultyLine();
    story.line.set((request) => (request.path.includes('users/me') ? 'stripHeader' : 'pass'));
    expect(await story.publish()).toMatchObject({ ok: false, failure: { code: 'wordpressWrongPassword' } });
    expect((await story.article.record.entries()).at(-1)).toMatchObject({
      kind: 'editionNotSent',
      content: { code: 'wordpressWrongPassword' },
    });
    expect(await allPosts(wordpress)).toEqual([]);
  });

  test('sends no password on to where a redirect leads', async () => {
    const story = await overFaultyLine();
    const other = await faultyLine(wordpress.url);
    for (const fits of [isCreate, isReadBack]) {
      story.line.set((request) => (fits(request) ? { redirectTo: `${other.address}wp-json/` } : 'pass'));
      expect((await story.publish()).ok).toBe(false);
      story.later();
    }
    expect(other.passed).toEqual([]);
  });

  test('publishes two articles one after the other, never side by side', async () => {
    const story = await overFaultyLine();
    const other = await story.room.write(bridgeStory({ slug: 'another-bridge' }));
    const target = (await story.room.context.targets())[1];
    const [one, two] = await Promise.all([story.publish(), story.room.publish(other, { to: target?.id })]);
    expect(valueOf(one).remoteId).not.toBe(valueOf(two).remoteId);
    const writes = story.line.passed
      .filter(({ method, path }) => method === 'POST' && path.includes('/posts'))
      .map(isCreate);
    expect(writes).toEqual([true, false, true, false]);
  });
});
