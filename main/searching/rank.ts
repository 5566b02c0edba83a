import type { ArticleText } from './articleText';
import { placeOf, type Term } from './query';

const IN_HEADLINE = 8;
const IN_STANDFIRST = 4;
const IN_BODY = 1;
/** Less than one place is worth: freshness orders what was found in the same places. */
const FRESH = 2;
const HALF_AS_FRESH_MS = 180 * 86_400_000;

/** How well a folded text of this age in milliseconds answers, by where each term was found; 0 where one was not. */
export function rank(text: ArticleText, terms: readonly Term[], age: number): number {
  let score = 0;
  for (const term of terms) {
    const worth = worthOf(text, term);
    if (worth === 0) return 0;
    score += worth;
  }
  return score + FRESH * 2 ** (-Math.max(0, age) / HALF_AS_FRESH_MS);
}

function worthOf({ headline, standfirst, body }: ArticleText, term: Term): number {
  if (placeOf(headline, term) >= 0) return IN_HEADLINE;
  if (placeOf(standfirst, term) >= 0) return IN_STANDFIRST;
  return placeOf(body, term) >= 0 ? IN_BODY : 0;
}
