import type { Snapshot } from '../../../shared/domain/article';
import { renderBody } from '../../../shared/html/renderHtml';
import { dayInWords, longDate } from '../../../shared/text/dates';
import { directionOfLanguage } from '../../../shared/text/direction';
import { headMark } from '../headMark';
import type { EditionMaterial } from '../material';
import { newsArticle, scriptSafeJson } from './jsonLd';
import { renderPage, withSlash } from './layout';
import { markup, trusted, type Markup } from './markup';
import { pictureOnSite } from './pictureOnSite';
import { KIND_WORDS, WORDS } from './words';

/** The article's page. */
export function articlePage(material: EditionMaterial): string {
  const { snapshot, house, slug } = material;
  const { fields, publication } = snapshot;
  return renderPage({
    house,
    language: fields.language,
    name: fields.headline,
    description: publication.excerpt || fields.standfirst,
    root: '../',
    path: `${slug}/`,
    skip: WORDS.skip,
    head: machineReadable(material),
    main: markup`<article>
<header>
${fields.kicker !== '' && markup`<p class="kicker">${fields.kicker}</p>\n`}<h1>${fields.headline}</h1>
${fields.standfirst !== '' && markup`<p class="standfirst">${fields.standfirst}</p>\n`}${byline(material)}
</header>
${featured(material)}<div class="body">
${trusted(bodyHtml(snapshot))}
</div>
${corrections(material)}${notices(material)}</article>`,
  });
}

function bodyHtml({ body, fields }: Snapshot): string {
  return renderBody(body, {
    pictureAddress: (one) => `../${pictureOnSite(one)}`,
    hasLiveEmbeds: true,
    direction: directionOfLanguage(fields.language),
  });
}

function machineReadable(material: EditionMaterial): Markup {
  const { snapshot, house, slug, marker, head } = material;
  const address = house.siteAddress === '' ? null : `${withSlash(house.siteAddress)}${slug}/`;
  const data = scriptSafeJson(newsArticle(material, address));
  return markup`<meta property="og:type" content="article">
<meta property="og:title" content="${snapshot.fields.headline}">
<meta name="stet:edition" content="${marker}">
<meta name="stet:record-head" content="${headMark(head)}">
<script type="application/ld+json">${trusted(data)}</script>
`;
}

function byline({ snapshot, house, publishedAt, updatedAt }: EditionMaterial): Markup {
  const { byline: name, zone, language } = snapshot.fields;
  const author = name || house.name;
  const day = (at: string): Markup => markup`<time datetime="${at}">${longDate(at, zone, language)}</time>`;
  const parts = [
    ...(author === '' ? [] : [markup`${WORDS.by} <span class="author">${author}</span>`]),
    day(publishedAt),
    ...(updatedAt === publishedAt ? [] : [markup`${WORDS.updated} ${day(updatedAt)}`]),
  ];
  return markup`<p class="byline">${parts.map((part) => markup`<span>${part}</span>`)}</p>`;
}

function featured({ snapshot }: EditionMaterial): Markup | null {
  const picture = snapshot.publication.featured;
  if (picture === null) return null;
  const credit = picture.credit === '' ? '' : `${WORDS.credit} ${picture.credit}`;
  const words = [picture.caption, credit].filter(Boolean).join(' ');
  return markup`<figure class="featured">
<img src="../${pictureOnSite(picture)}" width="${picture.width}" height="${picture.height}" alt="${picture.alternativeText}">
${words !== '' && markup`<figcaption>${words}</figcaption>\n`}</figure>
`;
}

function corrections({ corrections: issued, snapshot }: EditionMaterial): Markup | null {
  if (issued.length === 0) return null;
  const { language } = snapshot.fields;
  const lines = issued.map(({ kind, issuedOn, notice }) => {
    const day = markup`<time datetime="${issuedOn}">${dayInWords(issuedOn, language)}</time>`;
    return markup`<p><span class="when">${KIND_WORDS[kind]}, ${day}</span> ${notice}</p>\n`;
  });
  return markup`<aside class="corrections" aria-labelledby="corrections">
<h2 id="corrections">${WORDS.corrections}</h2>
${lines}</aside>
`;
}

function notices({ notices: worded }: EditionMaterial): Markup | null {
  if (worded.length === 0) return null;
  return markup`<aside class="notices" aria-label="${WORDS.notices}">
${worded.map(({ kind, text }) => markup`<p class="notice-${kind}">${text}</p>\n`)}</aside>
`;
}
