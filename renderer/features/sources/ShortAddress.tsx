import { hostOf } from '../../../shared/text/address';

/** What follows the host, readable. */
function pathOf(address: string): string {
  const path = address.replace(/^[a-z]+:(\/\/[^/?#]*)?/i, '');
  try {
    return path === '/' ? '' : decodeURI(path);
  } catch {
    return path;
  }
}

/** An address as a reader recognises it: the host, then the rest, in one line; the whole of it on hover. */
export function ShortAddress({ address }: { readonly address: string }) {
  const isMail = address.startsWith('mailto:');
  return (
    <p className="short-address" title={address}>
      <span className="short-address__host">{isMail ? pathOf(address) : hostOf(address)}</span>
      {!isMail && pathOf(address)}
    </p>
  );
}
