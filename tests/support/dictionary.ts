// A dictionary of a few words in the form in which Chromium reads one, so that its speller can be tried without one of the world's.
import { createHash } from 'node:crypto';

const HEADER_BYTES = 32;
const AFFIX_HEADER_BYTES = 16;
/** A node's children are counted in four bits. */
const MOST_CHILDREN = 15;
const LEAF_WITH_ENDING = 0x40;
const LIST_OF_16_BITS = 0xf0;

/** A `.bdic` file, version 2.0: these words as they stand, no affixes; `misspellings` name what is meant by each. */
export function dictionaryOf(
  words: readonly string[],
  misspellings: readonly (readonly [string, string])[] = [],
): Buffer {
  const affixes = affixesAt(HEADER_BYTES, misspellings);
  const endings = [...new Set(words)].map((word) => Buffer.from(word)).sort((a, b) => Buffer.compare(a, b));
  const content = Buffer.concat([affixes, node(endings)]);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('BDic', 'latin1');
  header.writeUInt16LE(2, 4);
  header.writeUInt32LE(HEADER_BYTES, 8);
  header.writeUInt32LE(HEADER_BYTES + affixes.length, 12);
  createHash('md5').update(content).digest().copy(header, 16);
  return Buffer.concat([header, content]);
}

/** Where its four lists lie in the file, and the lists: groups of affixes, affixes, replacements, all else. */
function affixesAt(place: number, misspellings: readonly (readonly [string, string])[]): Buffer {
  const lists = [
    ['AF 1', 'AF A'],
    [],
    misspellings.flat(),
    ['SET UTF-8', 'TRY esianrtolcdugmphbyfvkwqxjz'],
  ].map((lines) => Buffer.from([...lines, ''].map((line) => `${line}\0`).join('')));
  const header = Buffer.alloc(AFFIX_HEADER_BYTES);
  let at = place + AFFIX_HEADER_BYTES;
  for (const [index, list] of lists.entries()) {
    header.writeUInt32LE(at, index * 4);
    at += list.length;
  }
  return Buffer.concat([header, ...lists]);
}

/** What can follow at one place of the words: a single ending as a leaf, several as a list by their next byte, 0 for a word's end. */
function node(endings: readonly Buffer[]): Buffer {
  const [only] = endings;
  if (endings.length === 1 && only)
    return Buffer.concat([Buffer.of(LEAF_WITH_ENDING, 0), only, Buffer.of(0)]);
  const next = [...new Set(endings.map((ending) => ending[0] ?? 0))];
  if (next.length > MOST_CHILDREN) throw new Error('These words begin in too many ways for this writer.');
  const children = next.map((byte) =>
    node(endings.filter((ending) => (ending[0] ?? 0) === byte).map((ending) => ending.subarray(1))),
  );
  const table = Buffer.alloc(next.length * 3);
  let at = 0;
  for (const [index, child] of children.entries()) {
    table.writeUInt8(next[index] ?? 0, index * 3);
    table.writeUInt16LE(at, index * 3 + 1);
    at += child.length;
  }
  return Buffer.concat([Buffer.of(LIST_OF_16_BITS | next.length), table, ...children]);
}
