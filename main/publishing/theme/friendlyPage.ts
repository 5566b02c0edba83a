import { createHash } from 'node:crypto';

const STYLE = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;
font:1.25rem/1.6 'Source Serif 4',Georgia,serif;background:#faf7f1;color:#26221c}main{max-width:34rem;padding:2rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .75rem}a{color:#23527c}
@media(prefers-color-scheme:dark){body{background:#191713;color:#ece6da}a{color:#9cc3e8}}`;

const WORDS = {
  nothingYet: {
    headline: 'Nothing is published here yet',
    sentence: 'This is your own site. The first article that you publish will be its front page.',
  },
  notFound: { headline: 'There is no such page', sentence: '<a href="/">Back to the front page</a>' },
} as const;

/** The one style element of the pages that the server says itself, as a source for its policy. */
export const FRIENDLY_STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** What the site's server says itself, where the folder has no page: before the first publication, or at a wrong address. */
export function friendlyPage(kind: keyof typeof WORDS): string {
  const { headline, sentence } = WORDS[kind];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headline}</title><style>${STYLE}</style></head>
<body><main><h1>${headline}</h1><p>${sentence}</p></main></body></html>
`;
}
