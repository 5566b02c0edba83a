import { footnoteId } from '../domain/ids';
import { addText, dressWithin } from './addText';
import { isCell, isDataTable, isHeaderRow, spanOf } from './dataTable';
import {
  attributeOf,
  BLOCK_ELEMENTS,
  DROPPED,
  isDrawnAsBlock,
  isHidden,
  SILENT,
  type HtmlElement,
} from './elements';
import { embedOfFigure, embedOfFrame } from './foundEmbed';
import { emojiOf, pictureOfFigure, pictureOfImage } from './foundPicture';
import { hasAtLeast } from './htmlTree';
import { isSpaceInDisguise, leftBeside } from './leftBeside';
import { isAttribution, surroundingsWithin, type Surroundings } from './surroundings';
import type { Tally } from './tally';
import type { Entered, Reading } from './walkNodes';

/** Enters an element of a page; null where there is nothing to go into, because it was dropped or is whole already. */
export function enterElement(element: HtmlElement, around: Surroundings, reading: Reading): Entered | null {
  const { collector, dropped, notes } = reading;
  const tag = element.tagName;
  if (notes.has(element)) {
    const id = footnoteId.parse(reading.newBlockId());
    collector.footnote({ kind: 'footnote', id, note: reading.readNote(element) });
    return null;
  }
  if (isBeside(element, around, reading)) return null;
  if (SILENT.has(tag) || isWhole(element, around, reading) || isDropped(element, dropped)) return null;
  if (tag === 'br') {
    collector.lineBreak();
    return null;
  }
  const inner = surroundingsWithin(element, around, dropped);
  if (tag === 'table') return enterTable(element, around, inner, reading);
  if (around.isInDataTable && tag === 'tr') {
    collector.openRow(isHeaderRow(element));
    return { around: inner, leave: () => undefined };
  }
  if (around.isInDataTable && isCell(element)) {
    collector.openCell();
    const [columns, rows] = [spanOf(element, 'colspan'), spanOf(element, 'rowspan')];
    return { around: inner, leave: () => collector.closeCell(columns, rows) };
  }
  const isBlock =
    BLOCK_ELEMENTS.has(tag) ||
    isCell(element) ||
    isAttribution(element, around.kind) ||
    isDrawnAsBlock(element);
  return isBlock ? enterBlock(tag, around, inner, reading) : enterInline(tag, inner, reading);
}

/** What other programs left beside the words goes, and their disguised spaces become spaces. */
function isBeside(element: HtmlElement, around: Surroundings, { collector, dropped }: Reading): boolean {
  if (isSpaceInDisguise(element)) {
    addText(' ', around, collector);
    return true;
  }
  const beside = leftBeside(element);
  if (beside?.called) dropped.add(beside.called);
  return beside !== null;
}

/** A block that is taken whole: a rule, a picture, an embed. In a list or a table there are only words. */
function isWhole(element: HtmlElement, around: Surroundings, reading: Reading): boolean {
  const { collector } = reading;
  const tag = element.tagName;
  const emoji = tag === 'img' ? emojiOf(element) : null;
  if (emoji !== null) {
    addText(emoji, around, collector);
    return true;
  }
  if (!/^(?:hr|figure|iframe|img)$/.test(tag) || collector.isWithin() || isHidden(element)) return false;
  if (tag === 'hr') {
    collector.border(around.kind);
    collector.whole({ kind: 'divider' });
    return true;
  }
  const embed = tag === 'figure' ? embedOfFigure(element) : tag === 'iframe' ? embedOfFrame(element) : null;
  if (embed !== null) {
    collector.border(around.kind);
    collector.whole(embed);
    return true;
  }
  const picture =
    tag === 'figure' ? pictureOfFigure(element) : tag === 'img' ? pictureOfImage(element) : null;
  if (picture === null || picture.source === '' || !reading.takesPictures) return false;
  collector.border(around.kind);
  reading.addPicture(picture);
  return true;
}

function isDropped(element: HtmlElement, dropped: Tally): boolean {
  const name = DROPPED.get(element.tagName);
  if (name !== undefined && attributeOf(element, 'type') !== 'hidden') dropped.add(name);
  if (name !== undefined) return true;
  if (!isHidden(element)) return false;
  if (element.childNodes.length > 0) dropped.add('hidden passage');
  return true;
}

/** A table of figures and phrases is one; any other was there for the layout, and its cells are read as the page they are. */
function enterTable(
  element: HtmlElement,
  around: Surroundings,
  inner: Surroundings,
  { collector, dropped }: Reading,
): Entered {
  collector.border(around.kind);
  if (collector.isWithin() || !isDataTable(element)) {
    if (hasAtLeast(2, element.childNodes, isCell)) dropped.add("table's layout", "tables' layout");
    return { around: { ...inner, isInDataTable: false }, leave: () => collector.border(inner.kind) };
  }
  collector.openTable();
  return {
    around: { ...inner, isInDataTable: true, kind: { kind: 'paragraph' } },
    leave: collector.closeTable,
  };
}

function enterBlock(tag: string, around: Surroundings, inner: Surroundings, { collector }: Reading): Entered {
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
function enterInline(tag: string, inner: Surroundings, { collector }: Reading): Entered {
  if (tag !== 'q') return { around: inner, leave: () => undefined };
  collector.text('“', dressWithin(inner));
  return { around: inner, leave: () => collector.text('”', dressWithin(inner)) };
}
