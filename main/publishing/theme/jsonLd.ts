import { siteNameOf } from './layout';
import type { EditionMaterial } from '../material';

/** The article for machines (schema.org NewsArticle), with each correction as a comment of its own. */
export function newsArticle(
  { snapshot, house, publishedAt, updatedAt, corrections }: EditionMaterial,
  address: string | null,
): object {
  const { headline, standfirst, kicker, byline, language } = snapshot.fields;
  const author = byline || house.name;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    ...(standfirst === '' ? {} : { description: standfirst }),
    ...(kicker === '' ? {} : { articleSection: kicker }),
    inLanguage: language,
    datePublished: publishedAt,
    dateModified: updatedAt,
    ...(author === '' ? {} : { author: [{ '@type': 'Person', name: author }] }),
    publisher: { '@type': 'NewsMediaOrganization', name: siteNameOf(house) },
    ...(address === null ? {} : { mainEntityOfPage: address, url: address }),
    ...(corrections.length === 0 ? {} : { correction: corrections.map(correctionComment) }),
  };
}

function correctionComment({ notice, issuedOn }: EditionMaterial['corrections'][number]): object {
  return { '@type': 'CorrectionComment', text: notice, datePublished: issuedOn };
}

/** JSON that can stand in a script element: nothing in it can end the element or open a comment. */
export function scriptSafeJson(value: object): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/&/g, '\\u0026')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
