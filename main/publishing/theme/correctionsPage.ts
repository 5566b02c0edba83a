import type { LoggedCorrection } from '../../../shared/domain/correction';
import type { House } from '../../../shared/domain/house';
import { dayInWords } from '../../../shared/text/dates';
import { renderPage } from './layout';
import { markup, type Markup } from './markup';
import { KIND_WORDS, WORDS } from './words';

/** A correction with the article that it stands under; `address` is relative to the corrections page, or absolute elsewhere. */
export interface IssuedCorrection {
  readonly correction: LoggedCorrection;
  readonly headline: string;
  readonly address: string;
  readonly language: string;
}

/** The site's corrections page: what is out, newest first. */
export function correctionsPage(house: House, issued: readonly IssuedCorrection[]): string {
  return renderPage({
    house,
    language: house.language,
    name: WORDS.corrections,
    description: WORDS.correctionsIntro,
    root: '../',
    path: 'corrections/',
    skip: WORDS.skipToList,
    head: null,
    main: markup`<h1>${WORDS.corrections}</h1>
<p class="page-intro">${issued.length === 0 ? WORDS.noCorrections : WORDS.correctionsIntro}</p>
${issued.map(entry)}`,
  });
}

function entry({ correction, headline, address, language }: IssuedCorrection): Markup {
  const { kind, issuedOn, notice } = correction;
  const day = markup`<time datetime="${issuedOn}">${dayInWords(issuedOn, language)}</time>`;
  return markup`<article class="correction" lang="${language}">
<p class="when">${KIND_WORDS[kind]}, ${day}</p>
<h2><a href="${address}">${headline}</a></h2>
<p>${notice}</p>
</article>
`;
}
