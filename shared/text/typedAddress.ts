import { safeAddress } from '../html/safeAddress';

/**
 * The address that somebody meant by what they typed: `example.org/page` is https, `desk@example.org` is mailto.
 * Null unless it can stand in an article.
 */
export function typedAddress(typed: string): string | null {
  const text = typed.trim();
  if (/\s/.test(text)) return null;
  const asWritten = safeAddress(text);
  if (asWritten !== null) return asWritten;
  if (/^[^@:/]+@[^@:/]+\.[^@:/.]+$/.test(text)) return safeAddress(`mailto:${text}`);
  return /^[^\s/:.@]+(\.[^\s/:.@]+)+(:\d+)?([/?#]|$)/.test(text) ? safeAddress(`https://${text}`) : null;
}
