import { renderBody } from '../../../shared/html/renderHtml';
import { dayInWords, longDate } from '../../../shared/text/dates';
import { headMark } from '../headMark';
import type { EditionMaterial } from '../material';
import { newsArticle, scriptSafeJson } from './jsonLd';
import { renderPage, withSlash } from './layout';
import { html, trusted, type Markup } from './markup';
import { KIND_WORDS, WORDS } from './words';

/** The article's page; `picture` is the featured picture's place below the site's root. */
export function articlePage(material: EditionMaterial, picture: string | null): string {
  const { snapshot, house, slug, marker, head } = material;
  const { fields } = snapshot;
  const address = house.siteAddress === '' ? null : `${withSlash(house.siteAddress)}${slug}/`;
  return renderPage({
    house,
    language: fields.language,
    name: fields.headline,
    description: snapshot.publication.excerpt || fields.standfirst,
    root: '../',
    path: `${slug}/`,
    skip: WORDS.skip,
    head: html`<meta property="og:type" content="article" />
      <meta property="og:title" content="${fields.headline}" />
      <meta name="stet:edition" content="${marker}" />
      <meta name="stet:record-head" content="${headMark(head)}" />
      <script type="application/ld+json">
        ${trusted(scriptSafeJson(newsArticle(material, address)))}
      </script>`,
    main: html`<article>
      <header>
        ${fields.kicker !== '' && html`<p class="kicker">${fields.kicker}</p> `}
        <h1>${fields.headline}</h1>
        ${fields.standfirst !== '' && html`<p class="standfirst">${fields.standfirst}</p> `}${byline(material)}
      </header>
      ${featured(material, picture)}
      <div class="body">${trusted(renderBody(snapshot.body))}</div>
      ${corrections(material)}${notices(material)}
    </article>`,
  });
}

function byline({ snapshot, house, publishedAt, updatedAt }: EditionMaterial): Markup {
  const { byline: name, zone, language } = snapshot.fields;
  const author = name || house.name;
  const published = longDate(publishedAt, zone, language);
  const updated = longDate(updatedAt, zone, language);
  return html`<p class="byline">
    ${author !== '' && html`<span>${WORDS.by} <span class="author">${author}</span></span>`}<span
      ><time datetime="${publishedAt}">${published}</time></span
    >${
      updatedAt !== publishedAt &&
      html`<span>${WORDS.updated} <time datetime="${updatedAt}">${updated}</time></span>`
    }
  </p>`;
}

function featured({ snapshot }: EditionMaterial, place: string | null): Markup | null {
  const picture = snapshot.publication.featured;
  if (picture === null || place === null) return null;
  const words = [picture.caption, picture.credit && `${WORDS.credit} ${picture.credit}`].filter(Boolean);
  return html`<figure class="featured">
    <img
      src="../${place}"
      width="${picture.width}"
      height="${picture.height}"
      alt="${picture.alternativeText}"
    />
    ${words.length > 0 && html`<figcaption>${words.join(' ')}</figcaption> `}
  </figure> `;
}

function corrections({ corrections: issued, snapshot }: EditionMaterial): Markup | null {
  if (issued.length === 0) return null;
  const { language } = snapshot.fields;
  return html`<aside class="corrections" aria-labelledby="corrections">
    <h2 id="corrections">${WORDS.corrections}</h2>
    ${issued.map(
      ({ kind, issuedOn, notice }) =>
        html`<p>
          <span class="when"
            >${KIND_WORDS[kind]}, <time datetime="${issuedOn}">${dayInWords(issuedOn, language)}</time></span
          >${notice}
        </p> `,
    )}
  </aside> `;
}

function notices({ notices: worded }: EditionMaterial): Markup | null {
  if (worded.length === 0) return null;
  return html`<aside class="notices" aria-label="${WORDS.notices}">
    ${worded.map(({ kind, text }) => html`<p class="notice-${kind}">${text}</p> `)}
  </aside> `;
}
