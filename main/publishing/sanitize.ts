import sanitizeHtml from 'sanitize-html';
import { EMBED_ORIGINS } from '../../shared/html/embeds';
import { FRAME_SANDBOX } from '../../shared/html/renderEmbed';

const INLINE = ['a', 'strong', 'em', 'u', 's', 'sup', 'sub', 'mark', 'code', 'span', 'br'];
const BLOCKS = ['p', 'h2', 'h3', 'h4', 'blockquote', 'footer', 'aside', 'ul', 'ol', 'li', 'hr', 'section'];
const TABLES = ['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];
const FIGURES = ['figure', 'figcaption', 'img', 'iframe'];

const named = (name: string, ...values: string[]): { name: string; values: string[] } => ({ name, values });

const DIRECTION = named('dir', 'ltr', 'rtl');
/** What says which way its words run, and nothing else. */
const TURNED = ['p', 'h2', 'h3', 'h4', 'footer', 'ul', 'ol', 'td', 'figcaption'];

/** Exactly what our renderer writes. */
const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...INLINE, ...BLOCKS, ...TABLES, ...FIGURES],
  allowedAttributes: {
    ...Object.fromEntries(TURNED.map((tag) => [tag, [DIRECTION]])),
    a: ['href', 'id', 'aria-label', named('role', 'doc-noteref', 'doc-backlink')],
    li: ['id', DIRECTION],
    section: ['aria-label', named('role', 'doc-endnotes')],
    div: ['aria-label', named('role', 'group'), named('tabindex', '0')],
    th: [named('scope', 'col'), DIRECTION],
    img: ['src', 'alt', 'width', 'height'],
    iframe: [
      'src',
      'title',
      'allowfullscreen',
      named('loading', 'lazy'),
      named('sandbox', FRAME_SANDBOX),
      named('referrerpolicy', 'strict-origin-when-cross-origin'),
    ],
  },
  allowedClasses: {
    aside: ['pull'],
    div: ['table'],
    span: ['credit'],
    figure: ['embed', 'video', 'sound', 'document'],
  },
  allowedIframeHostnames: EMBED_ORIGINS.map((origin) => new URL(origin).hostname),
  allowIframeRelativeUrls: false,
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { iframe: ['https'], img: ['http', 'https'] },
  allowProtocolRelative: false,
};

/** A body's HTML after a sanitiser of another make; `differs` where that one found something that ours had let by. */
export function sanitized(bodyHtml: string): { readonly html: string; readonly differs: boolean } {
  const html = sanitizeHtml(bodyHtml, OPTIONS);
  return {
    html: normal(html) === normal(bodyHtml) ? bodyHtml : html,
    differs: normal(html) !== normal(bodyHtml),
  };
}

/** Both makes write the same page in slightly different letters: character references and closed void elements. */
function normal(html: string): string {
  return html
    .replace(/ ?\/>/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;|&#xa0;/gi, '\u00a0')
    .replace(/&amp;/g, '&');
}
