/** The quotation marks of a language: outer and inner, opening and closing, and whether single ones are typed with `'`. */
export interface QuotationMarks {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
  /** False where `'` is an apostrophe and nothing else. */
  readonly hasSingle: boolean;
}

/** Narrow and unbreakable: what French sets within its guillemets and before its high signs. */
export const NARROW_SPACE = '\u202F';

const marks = (signs: string, hasSingle: boolean): QuotationMarks => {
  const [a = '', b = '', c = '', d = ''] = signs.split(' ');
  return { outer: [a, b], inner: [c, d], hasSingle };
};

const ENGLISH = marks('“ ” ‘ ’', true);
const LOW_HIGH = marks('„ “ ‚ ‘', true);
const LOW_RIGHT = marks('„ ” ‚ ’', true);
const RIGHT_RIGHT = marks('” ” ’ ’', true);
const POINTED = marks('« » “ ”', false);
const SWISS = marks('« » ‹ ›', false);
const FRENCH: QuotationMarks = {
  outer: [`«${NARROW_SPACE}`, `${NARROW_SPACE}»`],
  inner: ['“', '”'],
  hasSingle: false,
};

/** By language, or by language and place where the place differs. */
const BY_LANGUAGE: Readonly<Record<string, QuotationMarks>> = {
  de: LOW_HIGH,
  'de-CH': SWISS,
  'de-LI': SWISS,
  cs: LOW_HIGH,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  bg: LOW_HIGH,
  is: LOW_HIGH,
  et: LOW_HIGH,
  lt: LOW_HIGH,
  pl: LOW_RIGHT,
  hu: marks('„ ” » «', false),
  ro: marks('„ ” « »', false),
  hr: LOW_RIGHT,
  sv: RIGHT_RIGHT,
  fi: RIGHT_RIGHT,
  da: RIGHT_RIGHT,
  fr: FRENCH,
  'fr-CH': SWISS,
  it: POINTED,
  'it-CH': SWISS,
  es: POINTED,
  ca: POINTED,
  'pt-PT': POINTED,
  el: POINTED,
  nb: marks('« » ‘ ’', true),
  nn: marks('« » ‘ ’', true),
  no: marks('« » ‘ ’', true),
  ru: marks('« » „ “', false),
  uk: marks('« » „ “', false),
  be: marks('« » „ “', false),
};

const tagOf = (language: string): readonly [string, string] => {
  const [name = '', place = ''] = language.split('-');
  return [name.toLowerCase(), `${name.toLowerCase()}-${place.toUpperCase()}`];
};

/** The marks of an article's language; of English where nothing else is known. */
export function quotationMarks(language: string): QuotationMarks {
  const [name, place] = tagOf(language);
  return BY_LANGUAGE[place] ?? BY_LANGUAGE[name] ?? ENGLISH;
}

/** Where a dash between words is an em dash without spaces; elsewhere it is an en dash between spaces. */
export const hasLongDash = (language: string): boolean => tagOf(language)[1] === 'en-US';

/** Where `; : ! ?` stand off the word before them. */
export function standsOff(language: string): boolean {
  const [name, place] = tagOf(language);
  return name === 'fr' && place !== 'fr-CA' && place !== 'fr-CH';
}
