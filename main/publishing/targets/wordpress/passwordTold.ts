import { ask, type Fetch } from '../../http';

/** Whether the site knows the password when it comes in the body; null where it does not say. */
export type PasswordTold = 'right' | 'wrong' | null;

/**
 * WordPress answers a wrong password on its REST interface as it answers nobody. Its old XML-RPC interface takes the same
 * password in the body: what is right there and unheard in the header was stripped on the way.
 */
export async function passwordTold(
  fetch: Fetch,
  site: string,
  account: { readonly user: string; readonly password: string },
): Promise<PasswordTold> {
  const reply = await ask(fetch, {
    method: 'POST',
    address: new URL('xmlrpc.php', site).href,
    headers: { 'content-type': 'text/xml' },
    body: new TextEncoder().encode(methodCall('wp.getUsersBlogs', [account.user, account.password])),
  });
  if (reply.kind !== 'answered' || reply.answer.status !== 200) return null;
  const text = new TextDecoder().decode(reply.answer.bytes);
  if (/<methodResponse>\s*<params>/.test(text)) return 'right';
  return /<int>403<\/int>/.test(text) ? 'wrong' : null;
}

function methodCall(name: string, values: readonly string[]): string {
  const params = values.map((value) => `<param><value><string>${escapeXml(value)}</string></value></param>`);
  return `<?xml version="1.0"?><methodCall><methodName>${name}</methodName><params>${params.join('')}</params></methodCall>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
