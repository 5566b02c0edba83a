import { describe, expect, it } from 'vitest';
import { ok, type Result } from '../../../shared/errors/failure';
import { REQUESTS, type RequestChannel } from '../../../shared/ipc/channels';
import { answer } from '../../../main/ipc/answer';
import type { Handlers } from '../../../main/ipc/handlers';
import { windowId } from '../../../main/shell/windowId';
import { DiskError } from '../../../main/storage/disk';

const window = windowId.parse(1);

/** Handlers of which only one does anything; to reach another is a broken test. */
function only<C extends RequestChannel>(channel: C, handler: Handlers[C]): Handlers {
  const unreached = (): Promise<Result<never>> => Promise.reject(new Error('Not this one.'));
  return {
    ...Object.fromEntries(REQUESTS.map((name) => [name, unreached])),
    [channel]: handler,
  } as unknown as Handlers;
}

describe('what the window asks', () => {
  it('reaches the handler when it is as the contract says', async () => {
    const handlers = only('app.openExternal', async () => ok({}));
    const asked = await answer(
      handlers,
      'app.openExternal',
      { address: 'https://records.example/' },
      true,
      window,
    );
    expect(asked).toEqual({ ok: true, value: {} });
  });

  it.each([[undefined], [{}], [{ address: 7 }], [{ address: 'x', more: true }], ['text']])(
    'is refused before any handler when it is not: %j',
    async (request) => {
      const handlers = only('app.openExternal', () => Promise.reject(new Error('It was reached.')));
      const asked = await answer(handlers, 'app.openExternal', request, true, window);
      expect(asked).toMatchObject({ ok: false, failure: { code: 'badRequest' } });
    },
  );

  it('is answered with the place of what was wrong, never with the value', async () => {
    const asked = await answer(
      only('drafts.leave', async () => ok({})),
      'drafts.leave',
      { articleId: 'a secret/name' },
      true,
      window,
    );
    expect(JSON.stringify(asked)).toContain('articleId');
    expect(JSON.stringify(asked)).not.toContain('secret');
  });

  it('tells a full disk as what it is', async () => {
    const handlers = only('drafts.leave', () =>
      Promise.reject(new DiskError({ code: 'diskFull', facts: { path: '/library' } })),
    );
    const asked = await answer(handlers, 'drafts.leave', { articleId: 'one' }, true, window);
    expect(asked).toEqual({ ok: false, failure: { code: 'diskFull', facts: { path: '/library' } } });
  });

  it('keeps the words of a broken invariant to itself', async () => {
    const handlers = only('drafts.leave', () => Promise.reject(new Error('about Mrs Hargreave')));
    const asked = await answer(handlers, 'drafts.leave', { articleId: 'one' }, true, window);
    expect(asked).toEqual({ ok: false, failure: { code: 'unexpected', facts: { channel: 'drafts.leave' } } });
  });

  it('finds a handler out that answers with something else, while Stet is developed', async () => {
    const handlers = only('library.choose', async () => ok({ path: null, more: 1 }));
    const checked = await answer(handlers, 'library.choose', {}, true, window);
    expect(checked).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
    const shipped = await answer(handlers, 'library.choose', {}, false, window);
    expect(shipped.ok).toBe(true);
  });
});
