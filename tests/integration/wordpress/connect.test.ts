import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWordPress, type WordPress } from '../../support/wordpress';
import { openNewsroom } from '../publishing/newsroom';
import { faultyLine } from './faultyLine';

let wordpress: WordPress;
beforeAll(async () => {
  wordpress = await startWordPress();
}, 240_000);
afterAll(() => wordpress.stop());

async function tryToConnect(wishes: {
  address?: string;
  user?: string;
  password?: string;
  hasKeyring?: boolean;
}) {
  const room = await openNewsroom({ hasKeyring: wishes.hasKeyring ?? true });
  const { user, applicationPassword } = wordpress.users.editor;
  const result = await room.handlers['targets.connectWordPress']({
    address: wishes.address ?? wordpress.url,
    user: wishes.user ?? user,
    password: wishes.password ?? applicationPassword,
    allowPlainHttp: false,
  });
  return { room, result };
}

describe('connecting a WordPress', () => {
  test('finds the site and what the account may do, and keeps the password sealed', async () => {
    const { room, result } = await tryToConnect({});
    expect(result).toMatchObject({
      ok: true,
      value: {
        kind: 'wordpress',
        address: `${wordpress.url}/`,
        api: `${wordpress.url}/wp-json/`,
        mayPublish: true,
        mayUseUnfilteredHtml: true,
        password: 'stored',
      },
    });
    const targets = await room.handlers['targets.list']({});
    expect(targets).toMatchObject({
      ok: true,
      value: { targets: [{ kind: 'site' }, { kind: 'wordpress' }] },
    });
    expect(JSON.stringify(await room.library.record.entries())).not.toContain('password');
  });

  test('takes the address of the log-in page too', async () => {
    const { result } = await tryToConnect({ address: `${wordpress.url}/wp-admin/index.php` });
    expect(result).toMatchObject({ ok: true, value: { address: `${wordpress.url}/` } });
  });

  test('knows an author from an editor', async () => {
    const { user, applicationPassword } = wordpress.users.author;
    const { result } = await tryToConnect({ user, password: applicationPassword });
    expect(result).toMatchObject({ ok: true, value: { mayPublish: true, mayUseUnfilteredHtml: false } });
  });

  test('asks each time where there is no keyring', async () => {
    const { room, result } = await tryToConnect({ hasKeyring: false });
    expect(result).toMatchObject({ ok: true, value: { password: 'askedEachTime' } });
    if (!result.ok) return;
    const settled = await room.handlers['editions.settle']({
      articleId: (await room.write((await import('../publishing/newsroom')).bridgeStory())).id,
      targetId: result.value.id,
      password: null,
    });
    expect(settled).toMatchObject({ ok: false, failure: { code: 'passwordNeeded' } });
  });

  test('tells a wrong password from a header that never arrived', async () => {
    const wrong = await tryToConnect({ password: 'not the password at all' });
    expect(wrong.result).toMatchObject({ ok: false, failure: { code: 'wordpressWrongPassword' } });
    expect(JSON.stringify(wrong.result)).not.toContain('not the password');
    const line = await faultyLine(wordpress.url);
    line.set(() => 'stripHeader');
    const stripped = await tryToConnect({ address: line.address });
    expect(stripped.result).toMatchObject({ ok: false, failure: { code: 'wordpressHeaderStripped' } });
  });

  test('follows no redirect: the password never reaches another host', async () => {
    const other = await faultyLine(wordpress.url);
    const line = await faultyLine(wordpress.url);
    line.set(() => ({ redirectTo: other.address }));
    const front = await tryToConnect({ address: line.address });
    expect(front.result).toMatchObject({
      ok: false,
      failure: { code: 'wordpressRedirected', facts: { to: other.address } },
    });
    line.set(({ hasCredential }) => (hasCredential ? { redirectTo: other.address } : 'pass'));
    const probe = await tryToConnect({ address: line.address });
    expect(probe.result).toMatchObject({ ok: false, failure: { code: 'wordpressRedirected' } });
    expect(other.passed).toEqual([]);
  });

  test('sends nothing over plain http beyond this computer without her word', async () => {
    let asked = 0;
    const room = await openNewsroom({
      fetch: () => {
        asked += 1;
        return Promise.reject(new Error('no network in this test'));
      },
    });
    const request = {
      address: 'http://blog.example/',
      user: 'ada',
      password: 'secret',
      allowPlainHttp: false,
    };
    const refused = await room.handlers['targets.connectWordPress'](request);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'wordpressPlainHttp' } });
    expect(asked).toBe(0);
    const allowed = await room.handlers['targets.connectWordPress']({ ...request, allowPlainHttp: true });
    expect(allowed).toMatchObject({ ok: false, failure: { code: 'serverUnreachable' } });
    expect(asked).toBe(1);
  });

  test('says so where there is no WordPress', async () => {
    const room = await openNewsroom();
    const { result } = await tryToConnect({ address: room.siteAddress });
    expect(result).toMatchObject({ ok: false, failure: { code: 'wordpressNotFound' } });
    const nobody = await tryToConnect({ address: 'http://127.0.0.1:9/' });
    expect(nobody.result).toMatchObject({ ok: false, failure: { code: 'serverUnreachable' } });
  });
});
