import { parseAddress, safeAddress } from '../html/safeAddress';

const TRACKING = /^(?:utm_[a-z_]+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid)$/i;

/**
 * The one form by which a source is found however it was typed: host in small letters, no fragment, no default port, no
 * tracking parameters. Null unless http, https or mailto.
 */
export function canonicalAddress(address: string): string | null {
  const safe = safeAddress(address);
  const parsed = safe === null ? null : parseAddress(safe);
  if (parsed === null) return null;
  parsed.hash = '';
  if (parsed.protocol === 'mailto:') return parsed.href.toLowerCase();
  const kept = parsed.search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part.split('=')[0] ?? ''));
  parsed.search = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return parsed.href;
}

/** The host that an address leads to, without `www.`; the address itself where there is none. */
export function hostOf(address: string): string {
  const host = parseAddress(address)?.hostname ?? '';
  return host === '' ? address : host.replace(/^www\./, '');
}
