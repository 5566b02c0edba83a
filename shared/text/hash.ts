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

/**
 * The hash of what a reader can see of a block, and where its links lead: no marks, private notes, rights or originals,
 * and however its runs are cut.
 */
export const wordsHash = (content: BlockContent): Sha256 => canonicalHash(visibleLines(content));

/** What can be seen, as nested lists of strings and named things; of the kinds of the first version, exactly as it was then. */
type Visible = string | null | readonly Visible[] | { readonly [name: string]: Visible };

function visibleLines(content: BlockContent): readonly Visible[] {
  switch (content.kind) {
    case 'paragraph':
    case 'heading':
      return [visibleLine(content.inline)];
    case 'quote':
    case 'pullQuote':
      return content.attribution === undefined
        ? [visibleLine(content.inline)]
        : [visibleLine(content.inline), { attribution: visibleLine(content.attribution) }];
    case 'list':
      return linesOfItems(content.items);
    case 'table':
      return content.rows.map((row) => ({ cells: row.map(visibleLine) }));
    case 'divider':
      return [{ divider: '' }];
    case 'picture': {
      const { object, alternativeText, caption, credit } = content.picture;
      return [{ picture: object.sha256, alternativeText, caption, credit }];
    }
    case 'embed':
      return [{ embed: content.address, heading: content.heading }];
    default:
      return assertNever(content);
  }
}

const linesOfItems = (items: readonly ListItem[]): readonly Visible[] =>
  items.flatMap((item) => [
    visibleLine(item.inline),
    ...(item.sublist === null ? [] : linesOfItems(item.sublist.items)),
  ]);

/** A line as plain strings, links and footnotes, neighbouring strings joined. */
function visibleLine(inline: readonly Inline[]): readonly Visible[] {
  const line: Visible[] = [];
  for (const piece of inline) {
    if (piece.kind === 'link') {
      line.push({ label: piece.label.map((run) => run.text).join(''), address: piece.address });
    } else if (piece.kind === 'footnote') {
      line.push({ footnote: visibleLine(piece.note) });
    } else {
      const text = piece.kind === 'text' ? piece.text : '\n';
      const last = line.at(-1);
      if (typeof last === 'string') line[line.length - 1] = last + text;
      else line.push(text);
    }
  }
  return line;
}
