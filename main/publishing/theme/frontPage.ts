import type { House } from '../../../shared/domain/house';
import { longDate } from '../../../shared/text/dates';
import type { EditionMaterial } from '../material';
import { renderPage } from './layout';
import { html, type Markup } from './markup';
import { WORDS } from './words';

/** The site's front page: every article that is on it, newest first. */
export function frontPage(house: House, articles: readonly EditionMaterial[]): string {
  return renderPage({
    house,
    language: house.language,
    name: null,
    description: '',
    root: '',
    path: '',
    skip: WORDS.skipToList,
    head: null,
    main: html`<h1 class="visually-hidden">${WORDS.articles}</h1>
      <ol class="articles" reversed>
        ${articles.map(line)}
      </ol>`,
  });
}

function line({ snapshot, slug, publishedAt }: EditionMaterial): Markup {
  const { kicker, headline, standfirst, zone, language } = snapshot.fields;
  return html`<li lang="${language}">
    ${kicker !== '' && html`<p class="kicker">${kicker}</p> `}
    <h2><a href="${slug}/">${headline}</a></h2>
    ${standfirst !== '' && html`<p class="standfirst">${standfirst}</p> `}<time datetime="${publishedAt}"
      >${longDate(publishedAt, zone, language)}</time
    >
  </li> `;
}
