import { fail, type Failure } from '../../shared/errors/failure';

/** The one way out to servers; injected, so that tests may put a faulty line in between. */
export type Fetch = typeof globalThis.fetch;

/** What a server answered, whole. */
export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly bytes: Uint8Array;
}

/** An answer; or a line that certainly never opened; or one that broke when the server may already have acted. */
export type Reply =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'unclear'; readonly failure: Failure };

/** A request; its headers may hold a credential, which is why no failure ever quotes it. */
export interface Question {
  readonly method: 'GET' | 'POST';
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

const LONGEST_WAIT = 30_000;
const LARGEST_ANSWER = 10 * 1024 * 1024;

/** Asks once. A redirect is an answer like any other and never followed: a credential must not reach another host. */
export async function ask(fetch: Fetch, question: Question, longestWait = LONGEST_WAIT): Promise<Reply> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), longestWait);
  const facts = { host: new URL(question.address).host };
  try {
    const response = await fetch(question.address, {
      method: question.method,
      headers: question.headers,
      body: question.body,
      redirect: 'manual',
      signal: stop.signal,
    });
    const bytes = await readCapped(response);
    if (bytes === null) return { kind: 'unclear', failure: fail('serverAnswerUnreadable', facts).failure };
    const answer = { status: response.status, header: (name: string) => response.headers.get(name), bytes };
    return { kind: 'answered', answer };
  } catch (error) {
    if (stop.signal.aborted) return { kind: 'unclear', failure: fail('serverTimedOut', facts).failure };
    const kind = neverLeft(error) ? 'refused' : 'unclear';
    return { kind, failure: fail('serverUnreachable', facts).failure };
  } finally {
    clearTimeout(timer);
  }
}

async function readCapped(response: Response): Promise<Uint8Array | null> {
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > LARGEST_ANSWER) {
      await reader.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const BEFORE_THE_FIRST_BYTE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

/** True where the connection itself failed: no name, no listener, no certificate to trust. */
function neverLeft(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return false;
  const all = 'errors' in cause && Array.isArray(cause.errors) ? cause.errors : [cause];
  return all.every((one: { code?: unknown; syscall?: unknown }) => {
    return BEFORE_THE_FIRST_BYTE.test(String(one.code)) || one.syscall === 'connect';
  });
}
