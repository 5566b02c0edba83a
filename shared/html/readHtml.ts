import { parse } from 'parse5';
import type { Block } from '../domain/body';
import type { BlockId } from '../domain/ids';
import { wellFormed } from '../text/wellFormed';
import { collectBlocks, type BlockCollector } from './collectBlocks';
import type { Dress } from './collectInline';
import { attributeOf, BLOCK_ELEMENTS, DROPPED, isHidden, SILENT, type HtmlElement } from './elements';
import { hasAtLeast, isPlainCell, type HtmlNode } from './htmlTree';
import type { Origin } from './origins';
import { OUTSIDE, surroundingsWithin, type Surroundings } from './surroundings';
import { tally, type Tally } from './tally';
import { groupWordLists } from './wordLists';

/** What came of some HTML: the blocks, what was dropped in plain words, and where on the page blocks came from. */
export interface ReadHtml {
  readonly blocks: Block[];
  readonly dropped: string[];
  readonly origins: ReadonlyMap<BlockId, Origin>;
}

type Step =
  | { readonly kind: 'enter'; readonly node: HtmlNode; readonly around: Surroundings }
  | { readonly kind: 'leave'; readonly act: () => void };

interface Reading {
  readonly collector: BlockCollector;
  readonly dropped: Tally;
}
interface Entered {
  readonly around: Surroundings;
  readonly leave: () => void;
}

/**
 * The one reader of HTML: any page or scrap, as sent by anybody, into blocks of the allowed kinds. Nothing of the markup
 * passes through. It walks with a list of steps rather than by recursion, since nesting can be as deep as the sender likes.
 */
export function readHtml(html: string, newBlockId: () => BlockId): ReadHtml {
  const origins = new Map<BlockId, Origin>();
  let origin: Origin | null = null;
  const collector = collectBlocks(newBlockId, (id) => {
    if (origin !== null) origins.set(id, origin);
  });
  const reading: Reading = { collector, dropped: tally() };
  const steps: Step[] = [];
  const enterAll = (nodes: readonly HtmlNode[], around: Surroundings): void => {
    for (let index = nodes.length - 1; index >= 0; index -= 1) {
      const node = nodes[index];
      if (node !== undefined) steps.push({ kind: 'enter', node, around });
    }
  };
  const page = parse(html);
  if (/mso-list/i.test(html)) groupWordLists(page);
  const { childNodes } = page;
  const hasMain = hasAtLeast(1, childNodes, (element) => element.tagName === 'main');
  enterAll(childNodes, hasMain ? { ...OUTSIDE, origin: 'outsideMain' } : OUTSIDE);

  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.kind === 'leave') {
      step.act();
      continue;
    }
    const { node, around } = step;
    if (!('tagName' in node)) {
      if (node.nodeName === '#text' && 'value' in node) addText(node.value, around, collector);
      continue;
    }
    const entered = enterElement(node, around, reading);
    if (entered === null) continue;
    const before = origin;
    steps.push({
      kind: 'leave',
      act: () => {
        entered.leave();
        origin = before;
      },
    });
    origin = entered.around.origin;
    enterAll(node.childNodes, entered.around);
  }
  collector.border(OUTSIDE.kind);
  return { blocks: collector.blocks(), dropped: reading.dropped.words(), origins };
}

function enterElement(element: HtmlElement, around: Surroundings, reading: Reading): Entered | null {
  const { collector, dropped } = reading;
  const tag = element.tagName;
  if (SILENT.has(tag) || isDropped(element, dropped)) return null;
  if (tag === 'br') {
    if (around.isInPlainCell) collector.text(' ', dressWithin(around));
    else collector.lineBreak();
    return null;
  }
  if (tag === 'table') dropped.add("table's layout", "tables' layout");
  if (tag === 'del' || tag === 's' || tag === 'strike') dropped.add('strike-through');
  const inner = surroundingsWithin(element, around, dropped);
  if (isPlainCell(element)) return { around: { ...inner, isInPlainCell: true }, leave: collector.cellBorder };
  if (around.isInPlainCell && BLOCK_ELEMENTS.has(tag)) {
    collector.text(' ', dressWithin(around));
    return { around: inner, leave: () => collector.text(' ', dressWithin(around)) };
  }
  if (BLOCK_ELEMENTS.has(tag) || tag === 'td' || tag === 'th')
    return enterBlock(tag, around, inner, collector);
  return enterInline(tag, inner, collector);
}

function isDropped(element: HtmlElement, dropped: Tally): boolean {
  const name = DROPPED.get(element.tagName);
  if (name !== undefined && attributeOf(element, 'type') !== 'hidden') dropped.add(name);
  if (name !== undefined) return true;
  if (!isHidden(element)) return false;
  if (element.childNodes.length > 0) dropped.add('hidden passage');
  return true;
}

function enterBlock(
  tag: string,
  around: Surroundings,
  inner: Surroundings,
  collector: BlockCollector,
): Entered {
  collector.border(around.kind);
  const isList = tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir';
  if (isList) collector.openList(tag === 'ol');
  if (tag === 'li') collector.openItem();
  return {
    around: inner,
    leave: () => {
      collector.border(inner.kind);
      if (isList) collector.closeList();
    },
  };
}

/** Browsers draw the marks of `<q>` themselves; here they have to stand in the text. */
function enterInline(tag: string, inner: Surroundings, collector: BlockCollector): Entered {
  if (tag !== 'q') return { around: inner, leave: () => undefined };
  collector.text('“', dressWithin(inner));
  return { around: inner, leave: () => collector.text('”', dressWithin(inner)) };
}

function addText(value: string, around: Surroundings, collector: BlockCollector): void {
  const dress = dressWithin(around);
  const text = wellFormed(value);
  if (!around.isPreformatted) {
    collector.text(text, dress);
    return;
  }
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (index > 0) collector.lineBreak();
    const kept = line.replace(/\t/g, '    ').replace(/^ +| {2,}/g, (space) => '\u00A0'.repeat(space.length));
    collector.text(kept, dress);
  });
}

function dressWithin(around: Surroundings): Dress {
  return {
    marks: [...(around.bold ? ['bold' as const] : []), ...(around.italic ? ['italic' as const] : [])],
    address: around.address,
  };
}
