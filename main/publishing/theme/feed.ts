import type { House } from '../../../shared/domain/house';
import { renderBody } from '../../../shared/html/renderHtml';
import type { EditionMaterial } from '../material';
import { siteNameOf } from './layout';
import { markup, type Markup } from './markup';
import { pictureOnSite } from './pictureOnSite';

const LONGEST = 30;

/** The site's Atom feed; `base` is the absolute address of the site's root, with its slash. */
export function feed(
  house: House,
  libraryId: string,
  articles: readonly EditionMaterial[],
  base: string,
): string {
  const updated = articles.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b), EPOCH);
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${house.language}">
<title>${siteNameOf(house)}</title>
<id>urn:x-stet:library:${libraryId}</id>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${base}"/>
<link rel="self" type="application/atom+xml" href="${base}feed.xml"/>
<author><name>${house.name || siteNameOf(house)}</name></author>
${articles.slice(0, LONGEST).map((article) => entry(article, base))}</feed>
`.html;
}

const EPOCH = '1970-01-01T00:00:00.000Z';

/** Its id is the article's own, so that a move to another host makes no new entry in anyone's reader. */
function entry(material: EditionMaterial, base: string): Markup {
  const { articleId, snapshot, slug, publishedAt, updatedAt, corrections } = material;
  const { headline, standfirst, byline, language } = snapshot.fields;
  const amended = corrections.map(({ notice }) => markup`<p>${notice}</p>`.html).join('');
  return markup`<entry xml:lang="${language}">
<title>${headline}</title>
<id>urn:x-stet:article:${articleId}</id>
<link rel="alternate" type="text/html" href="${base}${slug}/"/>
<published>${publishedAt}</published>
<updated>${updatedAt}</updated>
${byline !== '' && markup`<author><name>${byline}</name></author>\n`}${standfirst !== '' && markup`<summary>${standfirst}</summary>\n`}<content type="html">${renderBody(snapshot.body, { pictureAddress: (one) => base + pictureOnSite(one) })}${amended}</content>
</entry>
`;
}
