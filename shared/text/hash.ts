import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BlockContent, Inline, ListItem } from '../domain/body';
import { sha256, type Sha256 } from '../domain/ids';
import { assertNever } from '../errors/assertNever';
import { canonicalJson } from './canonical';

/** SHA-256 of bytes, in lower-case hexadecimal. */
export const sha256Hex = (bytes: Uint8Array): Sha256 => sha256.parse(bytesToHex(digest(bytes)));

/** SHA-256 of the UTF-8 of a value's canonical JSON. */
export const canonicalHash = (value: unknown): Sha256 =>
  sha256Hex(new TextEncoder().encode(canonicalJson(value)));

/** The hash of all that a block says, marks included: changes with every edit. */
export const contentHash = (content: BlockContent): Sha256 => canonicalHash(content);

/** The hash of what a reader can see of a block, and where its links lead: no marks, however its runs are cut. */
export const wordsHash = (content: BlockContent): Sha256 => canonicalHash(visibleLines(content));

/** A line as plain strings and links, neighbouring strings joined. */
type Line = readonly (string | { readonly label: string; readonly address: string | null })[];

function visibleLines(content: BlockContent): readonly Line[] {
  switch (content.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [visibleLine(content.inline)];
    case 'list':
      return linesOfItems(content.items);
    default:
      return assertNever(content);
  }
}

const linesOfItems = (items: readonly ListItem[]): readonly Line[] =>
  items.flatMap((item) => [
    visibleLine(item.inline),
    ...(item.sublist === null ? [] : linesOfItems(item.sublist.items)),
  ]);

function visibleLine(inline: readonly Inline[]): Line {
  return inline.reduce<Line>((line, piece) => {
    if (piece.kind === 'link') {
      return [...line, { label: piece.label.map((run) => run.text).join(''), address: piece.address }];
    }
    const text = piece.kind === 'text' ? piece.text : '\n';
    const last = line[line.length - 1];
    return typeof last === 'string' ? [...line.slice(0, -1), last + text] : [...line, text];
  }, []);
}
