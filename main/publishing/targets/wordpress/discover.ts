import { z } from 'zod';
import { fail, ok, type Result } from '../../../../shared/errors/failure';
import { ask, type Answer, type Fetch } from '../../http';
import { parseJson } from './client';

/** What a WordPress says of itself to anyone. */
export interface Discovered {
  readonly api: string;
  readonly siteName: string;
  /** False where the site says that it takes no application passwords. */
  readonly takesApplicationPasswords: boolean;
}

const rootAnswer = z.object({
  name: z.string(),
  namespaces: z.array(z.string()),
  authentication: z.unknown().optional(),
});

/** Finds the REST root of a site; asks without any credential and follows no redirect. */
export async function discover(fetch: Fetch, site: string): Promise<Result<Discovered>> {
  const usual = await rootAt(fetch, new URL('wp-json/', site).href);
  if (!usual.ok || usual.value !== null) return known(usual, site);
  const front = await visit(fetch, site);
  if (!front.ok) return front;
  const elsewhere = redirectOf(front.value, site);
  if (elsewhere !== null) return fail('wordpressRedirected', { address: site, to: elsewhere });
  const linked = linkedRoot(front.value, site);
  return known(await rootAt(fetch, linked ?? new URL('?rest_route=/', site).href), site);
}

function known(found: Result<Discovered | null>, site: string): Result<Discovered> {
  if (!found.ok) return found;
  return found.value === null ? fail('wordpressNotFound', { address: site }) : ok(found.value);
}

/** Null where something answers there that is no REST root. */
async function rootAt(fetch: Fetch, api: string): Promise<Result<Discovered | null>> {
  const answer = await visit(fetch, api);
  if (!answer.ok) return answer;
  const root = rootAnswer.safeParse(parseJson(answer.value.bytes));
  if (answer.value.status !== 200 || !root.success || !root.data.namespaces.includes('wp/v2'))
    return ok(null);
  const { authentication, name } = root.data;
  const takesApplicationPasswords =
    typeof authentication === 'object' &&
    authentication !== null &&
    'application-passwords' in authentication;
  return ok({ api, siteName: name, takesApplicationPasswords });
}

async function visit(fetch: Fetch, address: string): Promise<Result<Answer>> {
  const headers = { accept: 'application/json, text/html' };
  const reply = await ask(fetch, { method: 'GET', address, headers, body: null });
  return reply.kind === 'answered' ? ok(reply.answer) : { ok: false, failure: reply.failure };
}

function redirectOf({ status, header }: Answer, site: string): string | null {
  const to = header('location');
  if (status < 300 || status >= 400 || to === null) return null;
  try {
    return new URL(to, site).href;
  } catch {
    return site;
  }
}

/** The root that the front page names in its Link header; one on another host is not taken. */
function linkedRoot({ header }: Answer, site: string): string | null {
  const named = /<([^>]+)>;\s*rel="https:\/\/api\.w\.org\/"/.exec(header('link') ?? '')?.[1];
  if (named === undefined) return null;
  try {
    const root = new URL(named, site);
    return root.origin === new URL(site).origin ? root.href : null;
  } catch {
    return null;
  }
}
