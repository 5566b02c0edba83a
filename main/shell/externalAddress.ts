/** The address in the form in which the system is asked to open it, or null where it is not one that it may be. */
export function externalAddress(address: string): string | null {
  try {
    const { protocol, href } = new URL(address);
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}
