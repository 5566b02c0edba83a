import sanitizeHtml from 'sanitize-html';

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'h2', 'h3', 'h4', 'blockquote', 'ul', 'ol', 'li', 'a', 'strong', 'em', 'br'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
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
    .replace(/<br ?\/>/g, '<br>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;|&#xa0;/gi, '\u00a0')
    .replace(/&amp;/g, '&');
}
