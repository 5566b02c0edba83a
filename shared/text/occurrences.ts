import { folded, isInWord } from './fold';

/** A stretch of a text in UTF-16 code units: from its start to before its end. */
export type Stretch = readonly [start: number, end: number];

/** Finds a passage in texts, however they space, accent or capitalise it; stretches in order, none within another. */
export type Occurrences = (text: string) => readonly Stretch[];

/** Signs without width, with which a name can be hidden from a plain search. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const COMBINING = /\p{M}/u;
const SPACE = /\s/;
/** In addresses and names of files these stand where a space would. */
const AS_SPACE = /[\s_+\-\u2010-\u2014]/;

/** Looks for each of some passages; one without a letter or digit is never found. */
export function occurrencesOf(passages: readonly string[], isWholeWord: boolean): Occurrences {
  const needles = passages.map((passage) => plain(passage).signs.trim()).filter(isSayingSomething);
  return (text) => {
    if (needles.length === 0 || text === '') return [];
    const { signs, starts } = plain(text);
    const found = needles.flatMap((needle) => placesOf(signs, needle, isWholeWord));
    const stretches = found.map(([start, end]): Stretch => [starts[start] ?? 0, starts[end] ?? text.length]);
    return joined(stretches.sort(([a], [b]) => a - b));
  };
}

const isSayingSomething = (needle: string): boolean => /[\p{L}\p{N}]/u.test(needle);

/** The bare signs of a text, and where in it each begins; one place more at the end. */
function plain(text: string): { readonly signs: string; readonly starts: readonly number[] } {
  const signs: string[] = [];
  const starts: number[] = [];
  // Remembered, for to ask a string that grows costs as much as it is long.
  let isAfterSpace = false;
  const put = (sign: string, at: number): void => {
    if (sign === '') return;
    for (let unit = 0; unit < sign.length; unit += 1) starts.push(at);
    signs.push(sign);
    isAfterSpace = sign.endsWith(' ');
  };
  let at = 0;
  for (const sign of text) {
    if (UNSEEN.test(sign)) {
      // It stands for nothing: the sign after it begins the place.
    } else if (AS_SPACE.test(sign)) {
      if (!isAfterSpace) put(' ', at);
    } else put(bareOf(sign), at);
    at += sign.length;
  }
  starts.push(text.length);
  return { signs: signs.join(''), starts };
}

const bares = new Map<string, string>();

function bareOf(sign: string): string {
  // Most of what bytes that are no text read as, and bare already: Chinese characters.
  const code = sign.charCodeAt(0);
  if (code >= 0x3400 && code <= 0x9fff) return sign;
  const known = bares.get(sign);
  if (known !== undefined) return known;
  const bare = folded([...sign.normalize('NFKD')].filter((part) => !COMBINING.test(part)).join(''));
  bares.set(sign, bare);
  return bare;
}

function placesOf(signs: string, needle: string, isWholeWord: boolean): Stretch[] {
  const places: Stretch[] = [];
  for (let at = signs.indexOf(needle); at >= 0; at = signs.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (!isWholeWord || !(joinsWords(signs, at) || joinsWords(signs, end))) places.push([at, end]);
  }
  return places;
}

const joinsWords = (signs: string, at: number): boolean =>
  at > 0 && at < signs.length && isInWord(signs.charCodeAt(at - 1)) && isInWord(signs.charCodeAt(at));

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: Stretch[] = [];
  for (const [start, end] of stretches) {
    const last = whole[whole.length - 1];
    if (last !== undefined && start <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], end)];
    else whole.push([start, end]);
  }
  return whole;
}

/** The stretches, each with the space after it where one stands before it too: of two, one goes along. */
export function withDoubledSpace(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.map(([start, end], index) => {
    const isAfterSpace = start === 0 || SPACE.test(text.charAt(start - 1));
    const isTaken = stretches[index + 1]?.[0] === end;
    return isAfterSpace && !isTaken && SPACE.test(text.charAt(end)) ? [start, end + 1] : [start, end];
  });
}

/** The text without its stretches. */
export function without(text: string, stretches: readonly Stretch[]): string {
  let [rest, done] = ['', 0];
  for (const [start, end] of stretches) {
    rest += text.slice(done, start);
    done = end;
  }
  return rest + text.slice(done);
}
