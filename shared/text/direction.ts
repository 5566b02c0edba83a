/** Which way words run. */
export type Direction = 'ltr' | 'rtl';

const FIRST_LETTER = /\p{L}/u;
/** The blocks that Unicode keeps for scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Which way a passage runs: as its first letter does, the rule of `dir="auto"`; null for one without a letter. */
export function directionOfWords(words: string): Direction | null {
  const [letter] = FIRST_LETTER.exec(words) ?? [];
  if (letter === undefined) return null;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

const LANGUAGES_RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Which way a language is written, by its BCP 47 tag. */
export function directionOfLanguage(language: string): Direction {
  return LANGUAGES_RIGHT_TO_LEFT.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}
