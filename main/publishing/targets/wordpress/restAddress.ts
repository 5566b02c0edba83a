/** The address of a REST route under a root of either form: `…/wp-json/` or `…/?rest_route=/`. */
export function restAddress(
  api: string,
  route: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const address = new URL(api);
  const root = address.searchParams.get('rest_route');
  if (root === null) address.pathname = `${address.pathname.replace(/\/*$/, '/')}${route}`;
  else address.searchParams.set('rest_route', `${root.replace(/\/*$/, '/')}${route}`);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}

/** True for a host that is this very computer: there, plain http crosses no network. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
