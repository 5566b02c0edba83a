import { z } from 'zod';
import { fail, type Failure, type Result } from '../../../../shared/errors/failure';
import { ask, type Answer, type Fetch } from '../../http';
import { done, refused, unclear, type Attempt } from '../target';
import { restAddress } from './restAddress';

/** A WordPress account, as far as a request needs it. */
export interface Account {
  readonly api: string;
  readonly user: string;
  readonly password: string;
}

/** A JSON answer with its bytes as they came. */
export interface JsonAnswer {
  readonly status: number;
  readonly json: unknown;
  readonly bytes: Uint8Array;
  /** The server's own clock, where it says it. */
  readonly serverTime: Date | null;
}

type Query = Readonly<Record<string, string>>;

/** The few ways in which Stet speaks with WordPress. */
export interface WordPressClient {
  readonly get: (route: string, query?: Query) => Promise<Result<JsonAnswer>>;
  /** 404 and 410 as null. */
  readonly getIfThere: (route: string, query?: Query) => Promise<Result<JsonAnswer | null>>;
  readonly post: (route: string, body: Uint8Array) => Promise<Attempt<JsonAnswer>>;
  /** A file as the raw body. */
  readonly upload: (route: string, file: Upload) => Promise<Attempt<JsonAnswer>>;
}
export interface Upload {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}

/** A client for one account; the password goes to this root alone. */
export function wordPressClient(fetch: Fetch, account: Account, longestWait?: number): WordPressClient {
  const authorization = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
  const send = async (
    method: 'GET' | 'POST',
    address: string,
    headers: Query,
    body: Uint8Array | null,
  ): Promise<Attempt<JsonAnswer>> => {
    const question = {
      method,
      address,
      headers: { ...headers, authorization, accept: 'application/json' },
      body,
    };
    const reply = await ask(fetch, question, longestWait);
    if (reply.kind !== 'answered') return reply;
    return understood(reply.answer, account.api);
  };
  const get = (route: string, query?: Query): Promise<Attempt<JsonAnswer>> =>
    send('GET', restAddress(account.api, route, query), {}, null);
  const post = (route: string, headers: Query, body: Uint8Array): Promise<Attempt<JsonAnswer>> =>
    send('POST', restAddress(account.api, route, { context: 'edit' }), headers, body);
  return {
    get: async (route, query) => asResult(await get(route, query)),
    getIfThere: async (route, query) => {
      const attempt = await get(route, query);
      return isMissing(attempt) ? { ok: true, value: null } : asResult(attempt);
    },
    post: (route, body) => post(route, { 'content-type': 'application/json' }, body),
    upload: (route, { bytes, mediaType, name }) =>
      post(
        route,
        { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` },
        bytes,
      ),
  };
}

function understood(answer: Answer, api: string): Attempt<JsonAnswer> {
  const { status, bytes } = answer;
  const host = new URL(api).host;
  const facts = { host, status: String(status) };
  if (status >= 300 && status < 400) {
    return refused(fail('wordpressRedirected', { ...facts, to: redirectedTo(answer, api) }).failure);
  }
  const json = parseJson(bytes);
  const named = reasonOf(json);
  // A gateway's error says nothing about what the server behind it has done.
  if (status >= 500) return unclear(fail('serverFault', { ...facts, ...named }).failure);
  if (status >= 400) return refused(refusal(status, { ...facts, ...named }));
  if (json === undefined) return unclear(fail('serverAnswerUnreadable', facts).failure);
  return done({ status, json, bytes, serverTime: parseTime(answer.header('date')) });
}

function refusal(status: number, facts: Readonly<Record<string, string>>): Failure {
  if (status === 401) return fail('wordpressWrongPassword', facts).failure;
  return fail(status === 403 ? 'wordpressRole' : 'serverRefused', facts).failure;
}

const reason = z.object({
  code: z.string().regex(/^[\w-]{1,60}$/),
  data: z.object({ term_id: z.int().optional() }).optional().catch(undefined),
});

/** WordPress names its reasons in a short code, and the id of a term that is there already; nothing else is quoted. */
function reasonOf(json: unknown): Readonly<Record<string, string>> {
  const parsed = reason.safeParse(json);
  if (!parsed.success) return {};
  const termId = parsed.data.data?.term_id;
  return { reason: parsed.data.code, ...(termId === undefined ? {} : { termId: String(termId) }) };
}

function redirectedTo(answer: Answer, api: string): string {
  try {
    return new URL(answer.header('location') ?? '', api).origin;
  } catch {
    return '';
  }
}

function isMissing(attempt: Attempt<JsonAnswer>): boolean {
  return attempt.kind === 'refused' && ['404', '410'].includes(attempt.failure.facts['status'] ?? '');
}

function asResult(attempt: Attempt<JsonAnswer>): Result<JsonAnswer> {
  return attempt.kind === 'done'
    ? { ok: true, value: attempt.value }
    : { ok: false, failure: attempt.failure };
}

/** Undefined where the bytes are no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function parseTime(date: string | null): Date | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : new Date(time);
}
