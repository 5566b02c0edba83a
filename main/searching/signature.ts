import type { ArticleText } from './articleText';
import type { Term } from './query';

/** Which runs of three letters occur in a text: most articles are passed over by it without being scanned. */
export type Signature = Uint32Array;

const BITS = 8192;
const RUN = 3;

/** The places of a text's runs in a signature; none for one that is too short. */
function* runsOf(text: string): Generator<number> {
  for (let at = 0; at + RUN <= text.length; at++) yield placeOfRun(text, at);
}

function placeOfRun(text: string, at: number): number {
  const run = (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2);
  return (Math.imul(run, 0x9e3779b1) >>> 0) % BITS;
}

/** The signature of a folded text. */
export function signatureOf({ headline, standfirst, body }: ArticleText): Signature {
  const signature = new Uint32Array(BITS / 32);
  for (const text of [headline, standfirst, body]) {
    for (let at = 0; at + RUN <= text.length; at++) {
      const place = placeOfRun(text, at);
      signature[place >> 5] = (signature[place >> 5] ?? 0) | (1 << (place & 31));
    }
  }
  return signature;
}

/** The places that a text must have in its signature to hold all of these terms. */
export const placesOf = (terms: readonly Term[]): readonly number[] => [
  ...new Set(terms.flatMap(({ text }) => [...runsOf(text)])),
];

/** False only where one of the terms is certainly not in the text. */
export function mayHold(signature: Signature, places: readonly number[]): boolean {
  for (const place of places) {
    if (((signature[place >> 5] ?? 0) & (1 << (place & 31))) === 0) return false;
  }
  return true;
}
