import { createHash } from 'node:crypto';
import { z } from 'zod';
import { targetId } from '../../../../shared/domain/ids';
import type { WordPressTarget } from '../../../../shared/domain/target';
import { fail, ok, type Failure, type Result } from '../../../../shared/errors/failure';
import type { Fetch } from '../../http';
import { wordPressClient } from './client';
import { discover, type Discovered } from './discover';
import { passwordTold, type PasswordTold } from './passwordTold';
import { isLoopback } from './restAddress';

/** What she types to connect a site. */
export interface ConnectRequest {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** Her word that the password may cross the network unencrypted. */
  readonly allowPlainHttp: boolean;
}

/** What the probe found: a target but for where its password is kept. */
export type Connection = Omit<WordPressTarget, 'password'>;

const me = z.object({ id: z.int(), capabilities: z.record(z.string(), z.boolean()) });

/** Finds the site, then proves the account: a wrong password on a public route would answer as for anybody. */
export async function connectWordPress(request: ConnectRequest, fetch: Fetch): Promise<Result<Connection>> {
  const site = siteAddress(request.address);
  if (site === null) return fail('wordpressNotFound', { address: request.address });
  if (mustNotCross(site, request)) return fail('wordpressPlainHttp', { address: site });
  const discovered = await discover(fetch, site);
  if (!discovered.ok) return discovered;
  const { api } = discovered.value;
  const client = wordPressClient(fetch, { api, user: request.user, password: request.password });
  const answer = await client.get('wp/v2/users/me', { context: 'edit' });
  if (!answer.ok) {
    const isUnheard = answer.failure.facts['reason'] === 'rest_not_logged_in';
    const told = isUnheard ? await passwordTold(fetch, site, request) : null;
    return { ok: false, failure: inWords(answer.failure, request.user, discovered.value, told) };
  }
  const account = me.safeParse(answer.value.json);
  if (!account.success) return fail('serverAnswerUnreadable', { host: new URL(site).host });
  const { capabilities } = account.data;
  if (capabilities['edit_posts'] !== true)
    return fail('wordpressRole', { user: request.user, lacks: 'edit' });
  return ok({
    id: idOf(site, request.user),
    kind: 'wordpress',
    label: discovered.value.siteName || new URL(site).host,
    address: site,
    user: request.user,
    api,
    mayUseUnfilteredHtml: capabilities['unfiltered_html'] === true,
    mayPublish: capabilities['publish_posts'] === true,
  });
}

/** The address with its scheme and final slash; null where it is none. */
export function siteAddress(typed: string): string | null {
  const withScheme = /^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  try {
    const address = new URL(withScheme);
    if (address.username !== '' || address.password !== '') return null;
    address.search = '';
    address.hash = '';
    address.pathname = address.pathname
      .replace(/(wp-admin|wp-login\.php|wp-json).*$/, '')
      .replace(/\/*$/, '/');
    return address.href;
  } catch {
    return null;
  }
}

function mustNotCross(site: string, { allowPlainHttp }: ConnectRequest): boolean {
  return site.startsWith('http:') && !isLoopback(site) && !allowPlainHttp;
}

/** The same account at the same site is the same target, however often it is connected. */
function idOf(site: string, user: string): Connection['id'] {
  const hash = createHash('sha256').update(`${site}\n${user}`).digest('hex');
  return targetId.parse(`wordpress-${hash.slice(0, 16)}`);
}

/** What the site says of itself, and what it says to the password in another place, tell one 401 from another. */
function inWords(
  failure: Failure,
  user: string,
  { takesApplicationPasswords }: Discovered,
  told: PasswordTold,
): Failure {
  const facts: Readonly<Record<string, string>> = { ...failure.facts, user };
  const { reason, status } = facts;
  const isWithout =
    reason === 'application_passwords_disabled' ||
    reason === 'application_passwords_disabled_for_user' ||
    status === '501' ||
    (reason === 'rest_not_logged_in' && !takesApplicationPasswords);
  if (isWithout) return fail('wordpressNoApplicationPasswords', facts).failure;
  return fail(told === 'right' ? 'wordpressHeaderStripped' : failure.code, facts).failure;
}
