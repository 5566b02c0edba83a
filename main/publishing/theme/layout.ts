import type { House } from '../../../shared/domain/house';
import { directionOfLanguage } from '../../../shared/text/direction';
import { markup, type Markup } from './markup';
import { WORDS } from './words';

/** A page of the built-in site: what goes around `main`. */
export interface Page {
  readonly house: House;
  readonly language: string;
  /** The page's own name; the front page has none. */
  readonly name: string | null;
  readonly description: string;
  /** The way back to the site's root: empty on the front page, `../` below it. Links are relative so that the folder can be dropped anywhere. */
  readonly root: '' | '../';
  /** The page's address below the site's own, for its canonical link. */
  readonly path: string;
  readonly skip: string;
  readonly head: Markup | null;
  readonly main: Markup;
}

/** The name that the site goes by. */
export function siteNameOf(house: House): string {
  return house.siteName || house.name || 'News';
}

/** A whole page as text. */
export function renderPage(page: Page): string {
  const { house, root, language } = page;
  const site = siteNameOf(house);
  return markup`<!doctype html>
<html lang="${language}" dir="${directionOfLanguage(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.name === null ? site : `${page.name} – ${site}`}</title>
${page.description !== '' && markup`<meta name="description" content="${page.description}">\n`}${canonical(page)}<link rel="alternate" type="application/atom+xml" title="${site}" href="${root}feed.xml">
<link rel="stylesheet" href="${root}assets/theme.css">
${page.head}</head>
<body>
<a class="skip" href="#main">${page.skip}</a>
<header class="masthead">
<a class="name" href="${root === '' ? './' : root}">${site}</a>
<nav aria-label="${WORDS.site}"><a href="${root}corrections/">${WORDS.corrections}</a></nav>
</header>
<main id="main">
${page.main}
</main>
<footer class="colophon">
<p>${contact(house)}<a href="${root}feed.xml">${WORDS.feed}</a></p>
</footer>
</body>
</html>
`.html;
}

function canonical({ house, path }: Page): Markup | null {
  if (house.siteAddress === '') return null;
  return markup`<link rel="canonical" href="${withSlash(house.siteAddress)}${path}">\n`;
}

function contact({ contact: where }: House): Markup | null {
  if (/^https?:\/\//.test(where)) return markup`<a href="${where}" rel="me">${WORDS.contact}</a> · `;
  return /^[^\s@]+@[^\s@]+$/.test(where) ? markup`<a href="mailto:${where}">${where}</a> · ` : null;
}

/** An address with its final slash. */
export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
