import type { House } from '../../../shared/domain/house';
import { longDate } from '../../../shared/text/dates';
import type { EditionMaterial } from '../material';
import { renderPage } from './layout';
import { markup, type Markup } from './markup';
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
    main: markup`<h1 class="visually-hidden">${WORDS.articles}</h1>
<ol class="articles">
${articles.map(line)}</ol>`,
  });
}

function line({ snapshot, slug, publishedAt }: EditionMaterial): Markup {
  const { kicker, headline, standfirst, zone, language } = snapshot.fields;
  return markup`<li lang="${language}">
${kicker !== '' && markup`<p class="kicker">${kicker}</p>\n`}<h2><a href="${slug}/">${headline}</a></h2>
${standfirst !== '' && markup`<p class="standfirst">${standfirst}</p>\n`}<time datetime="${publishedAt}">${longDate(publishedAt, zone, language)}</time>
</li>
`;
}
