/** Typographer's signs that are typed as plain ones. */
const PLAIN_SIGNS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '…': '.',
};

const folds = new Map<string, string>();

/** Text as it is searched and shown around a match: composed letters, and one space for any white space. */
export const evenly = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Lower case without accents and with plain signs, so that "cafe" finds "Café". Each unit becomes exactly one, so that a
 * place in the folded text is the same place in the text; give it `evenly` spaced text.
 */
export const folded = (text: string): string =>
  text.toLowerCase().length === text.length
    ? text.toLowerCase().replace(/[^\0-\x7f]/g, foldedUnit)
    : [...text].map((sign) => (sign.length === 1 ? foldedUnit(sign.toLowerCase().charAt(0)) : sign)).join('');

function foldedUnit(unit: string): string {
  const known = folds.get(unit);
  if (known !== undefined) return known;
  const fold = PLAIN_SIGNS[unit] ?? (unit.normalize('NFD').charAt(0) || unit);
  folds.set(unit, fold);
  return fold;
}

/** Whether a unit of folded text belongs to a word; scripts that put no space between words have none. */
export function isInWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return false;
  return code < 0x2000 || (code > 0x2bff && code < 0x2e80);
}
