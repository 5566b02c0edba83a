import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the open internet. Loopback, private, link-local and all other special ranges are not:
 * a cited page must never make Stet reach into her own network.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
