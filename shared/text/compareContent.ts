import type { BlockContent, Inline, ListItem, Sublist } from '../domain/body';
import { inlineStretches, linksOf, orderedMarks } from '../domain/inline';
import { inlineText } from '../html/renderText';
import { assertNever } from '../errors/assertNever';
import type { Change } from './compareWords';
import { contentKey } from './contentKey';

/** A link whose address came, went or changed while its words stayed. */
export interface LinkChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** True where two blocks say the same in the same dress with the same links. */
export function sameContent(before: BlockContent, after: BlockContent): boolean {
  if (before === after || JSON.stringify(before) === JSON.stringify(after)) return true;
  return contentKey(before) === contentKey(after);
}

/** True where kind, shape or dress changed, looking only at the words that stayed. */
export function formattingDiffers(
  before: BlockContent,
  after: BlockContent,
  changes: readonly Change[],
): boolean {
  if (shapeOf(before) !== shapeOf(after)) return true;
  const was = dressByCharacter(before);
  const is = dressByCharacter(after);
  let wasAt = 0;
  let isAt = 0;
  for (const { kind, text } of changes) {
    for (let index = 0; kind === 'same' && index < text.length; index += 1) {
      const isSpace = /\s/.test(text[index] ?? '');
      if (!isSpace && was[wasAt + index] !== is[isAt + index]) return true;
    }
    if (kind !== 'added') wasAt += text.length;
    if (kind !== 'removed') isAt += text.length;
  }
  return false;
}

/** The links whose address is not what it was; words that changed inside a label are no change of its link. */
export function linkChanges(before: BlockContent, after: BlockContent): LinkChange[] {
  const was = named(before);
  const is = named(after);
  takePairs(was, is, (a, b) => a.label === b.label && a.address === b.address);
  const changed = takePairs(was, is, (a, b) => a.label === b.label).map(([a, b]) => ({
    label: b.label,
    before: a.address,
    after: b.address,
  }));
  takePairs(was, is, (a, b) => a.address === b.address);
  return [
    ...changed,
    ...was
      .filter((link) => link.address !== null)
      .map((link) => ({ label: link.label, before: link.address, after: null })),
    ...is
      .filter((link) => link.address !== null)
      .map((link) => ({ label: link.label, before: null, after: link.address })),
  ];
}

/** The links of a block by their words; an embed is one too. */
function named(content: BlockContent): { label: string; address: string | null }[] {
  if (content.kind === 'embed') return [{ label: content.heading, address: content.address }];
  return linksOf(content).map((link) => ({ label: inlineText(link.label), address: link.address }));
}

/** Takes out of both lists, in order, the first partners that belong together. */
function takePairs<T>(was: T[], is: T[], belong: (a: T, b: T) => boolean): [T, T][] {
  const pairs: [T, T][] = [];
  for (const a of was.slice()) {
    const index = is.findIndex((b) => belong(a, b));
    const b = is[index];
    if (b === undefined) continue;
    pairs.push([a, b]);
    is.splice(index, 1);
    was.splice(was.indexOf(a), 1);
  }
  return pairs;
}

/** What a block is besides its words and their dress. */
function shapeOf(content: BlockContent): string {
  switch (content.kind) {
    case 'heading':
      return `heading ${content.level}`;
    case 'list':
      return listShape(content);
    case 'table':
      return `table ${content.hasHeaderRow} ${content.rows.length} ${content.rows[0]?.length}`;
    case 'picture':
      return `picture ${content.picture.object.sha256}`;
    case 'paragraph':
    case 'quote':
    case 'pullQuote':
    case 'divider':
    case 'embed':
      return content.kind;
    default:
      return assertNever(content);
  }
}

function listShape(list: Sublist): string {
  const depths = (items: readonly ListItem[]): unknown =>
    items.map(({ sublist }) => (sublist === null ? 0 : [sublist.ordered, depths(sublist.items)]));
  const nested = JSON.stringify(depths(list.items));
  return `list ${list.ordered} ${nested.includes('[', 1) ? nested : ''}`;
}

/** The dress of each character of `blockText`; that a footnote is referred to is part of the dress before it. */
function dressByCharacter(content: BlockContent): readonly string[] {
  return inlineStretches(content).flatMap((inline, index) => [
    ...(index === 0 ? [] : [' ']),
    ...dressOf(inline),
  ]);
}

function dressOf(inline: readonly Inline[]): string[] {
  const dress: string[] = [];
  for (const part of inline.flatMap((one) => (one.kind === 'link' ? one.label : [one]))) {
    if (part.kind === 'break') dress.push(' ');
    else if (part.kind === 'text') {
      const marks = orderedMarks(part.marks).join();
      for (let index = 0; index < part.text.length; index += 1) dress.push(marks);
    } else if (dress.length > 0) dress.push(`${dress.pop()} footnote`);
  }
  return dress;
}
