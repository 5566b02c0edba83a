import { embedFrame } from './embeds';
import { escapeAttribute, escapeText } from './escape';
import { parseAddress, safeAddress } from './safeAddress';

/** What a frame from elsewhere may do: play and open its own links, and nothing to the page around it. */
export const FRAME_SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-presentation';

/** An embed as a card that is a link, with the thing itself above it where that may be live. */
export function renderEmbed(
  { address, heading }: { readonly address: string; readonly heading: string },
  isLive: boolean,
): string {
  const safe = safeAddress(address);
  const words = heading === '' ? (parseAddress(address)?.hostname ?? address) : heading;
  if (safe === null) return `<p>${escapeText(words)}</p>`;
  const card = `<a href="${escapeAttribute(safe)}">${escapeText(words)}</a>`;
  const frame = isLive ? embedFrame(safe) : null;
  if (frame === null) return `<figure class="embed">${card}</figure>`;
  return (
    `<figure class="embed ${frame.shape}"><iframe src="${escapeAttribute(frame.source)}" title="${escapeAttribute(words)}" ` +
    `loading="lazy" sandbox="${FRAME_SANDBOX}" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>` +
    `<figcaption>${card}</figcaption></figure>`
  );
}
