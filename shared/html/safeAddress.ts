import { wellFormed } from '../text/wellFormed';

const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address as written if it may stand in an article (http, https, mailto; absolute), otherwise null.
 * Judged by the parser that browsers use, so that no odd spelling of `javascript:` gets through.
 */
export function safeAddress(written: string): string | null {
  const tidy = wellFormed(written)
    .replace(/[\t\n\r]/g, '')
    .trim();
  const parsed = parseAddress(tidy);
  if (parsed === null || !ALLOWED.has(parsed.protocol)) return null;
  return /^(?:https?:\/\/[^\s/\\]|mailto:\S)[^\s"<>\\]*$/i.test(tidy) ? tidy : parsed.href;
}

/** Reads an absolute address; null where it is none. */
export function parseAddress(written: string): URL | null {
  try {
    return new URL(written);
  } catch {
    return null;
  }
}
