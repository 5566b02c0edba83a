import type { Mark } from '../domain/body';
import { attributeOf, type HtmlElement } from './elements';

/** The marks that an element sets or takes away; those that it leaves alone are absent. */
export type ElementDress = Readonly<Partial<Record<Mark, boolean>>>;

const BY_TAG: ReadonlyMap<string, Mark> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['mark', 'highlight'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
]);

/** The marks as an element sets them; an inline style outweighs the tag. */
export function dressOf(element: HtmlElement): ElementDress {
  const tagged = BY_TAG.get(element.tagName);
  const style = attributeOf(element, 'style');
  const byTag = tagged === undefined ? {} : { [tagged]: true, ...levelled(tagged) };
  return style === null ? byTag : { ...byTag, ...dressOfStyle(style) };
}

/** Nothing is above and below the line at once. */
function levelled(mark: Mark): ElementDress {
  if (mark === 'superscript') return { subscript: false };
  return mark === 'subscript' ? { superscript: false } : {};
}

function dressOfStyle(style: string): ElementDress {
  const values = new Map<string, string>();
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) values.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  const of = (name: string): string | null => {
    const value = values.get(name);
    return value === undefined || value === 'inherit' ? null : value;
  };
  const weight = of('font-weight');
  const slant = of('font-style');
  const line = `${of('text-decoration') ?? ''} ${of('text-decoration-line') ?? ''}`;
  const level = of('vertical-align');
  const lit = of('mso-highlight') ?? of('background-color') ?? of('background');
  return {
    ...(weight === null ? {} : { bold: weight.startsWith('bold') || Number(weight) >= 600 }),
    ...(slant === null ? {} : { italic: slant.startsWith('italic') || slant.startsWith('oblique') }),
    ...(line.includes('underline') ? { underline: true } : {}),
    ...(line.includes('line-through') ? { strikethrough: true } : {}),
    ...(level === 'super' ? { superscript: true, subscript: false } : {}),
    ...(level === 'sub' ? { subscript: true, superscript: false } : {}),
    ...(lit !== null && isHighlighter(lit) ? { highlight: true } : {}),
  };
}

const NAMED = new Set(['yellow', 'lime', 'aqua', 'cyan', 'fuchsia', 'magenta']);

/** True for the glaring colours of a highlighter pen; a page's own quiet backgrounds are none. */
function isHighlighter(colour: string): boolean {
  const [, hex] = /^#([0-9a-f]{6})\b/.exec(colour) ?? [];
  const [, ...parts] = /^rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)\s*\)/.exec(colour) ?? [];
  const channels =
    hex === undefined ? parts.map(Number) : [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  if (channels.length < 3) return NAMED.has(colour.split(/\s/)[0] ?? '');
  return Math.max(...channels) >= 240 && Math.min(...channels) <= 60;
}
