import type { BlockContent, Inline, ListItem } from '../domain/body';
import { inlineStretches, joinInline, linksOf, orderedMarks } from '../domain/inline';
import { inlineText } from '../html/renderText';
import { assertNever } from '../errors/assertNever';
import type { Change } from './compareWords';

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

/** A key that equal contents share. */
export function contentKey(content: BlockContent): string {
  return JSON.stringify(plainForm(content));
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
  const named = (content: BlockContent): { label: string; address: string | null }[] =>
    linksOf(content).map((link) => ({ label: inlineText(link.label), address: link.address }));
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

/** The content as nested arrays in one normal form, so that equal contents have equal JSON. */
function plainForm(content: BlockContent): unknown {
  switch (content.kind) {
    case 'paragraph':
    case 'quote':
      return [content.kind, inlineForm(content.inline)];
    case 'heading':
      return [content.kind, content.level, inlineForm(content.inline)];
    case 'list':
      return [content.kind, content.ordered, content.items.map(itemForm)];
    default:
      return assertNever(content);
  }
}

function itemForm(item: ListItem): unknown {
  const { sublist } = item;
  return [inlineForm(item.inline), sublist === null ? null : [sublist.ordered, sublist.items.map(itemForm)]];
}

function inlineForm(inline: readonly Inline[]): unknown {
  return joinInline(inline).map((part) => {
    if (part.kind === 'text') return [part.text, orderedMarks(part.marks)];
    return part.kind === 'break' ? 0 : [part.address, part.label.map((run) => [run.text, run.marks])];
  });
}

function shapeOf(content: BlockContent): string {
  const depths = (items: readonly ListItem[]): unknown =>
    items.map(({ sublist }) => (sublist === null ? 0 : [sublist.ordered, depths(sublist.items)]));
  if (content.kind === 'heading') return `heading ${content.level}`;
  if (content.kind !== 'list') return content.kind;
  const nested = JSON.stringify(depths(content.items));
  return `list ${content.ordered} ${nested.includes('[', 1) ? nested : ''}`;
}

/** A letter for each character of `blockText`: its dress there. */
function dressByCharacter(content: BlockContent): string {
  return inlineStretches(content)
    .map((inline) =>
      inline
        .flatMap((part) => (part.kind === 'link' ? part.label : [part]))
        .map((part) =>
          part.kind === 'break'
            ? ' '
            : String((part.marks.includes('bold') ? 1 : 0) + (part.marks.includes('italic') ? 2 : 0)).repeat(
                part.text.length,
              ),
        )
        .join(''),
    )
    .join(' ');
}
