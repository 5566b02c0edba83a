import type { DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, type HtmlElement } from './elements';
import { detach, elementsWithin, foldedText, hasAtLeast, parentOf, type HtmlNode } from './htmlTree';

/** By the element that refers to it: what stands in a footnote's note. */
export type Notes = ReadonlyMap<HtmlElement, readonly HtmlNode[]>;

type Root = DefaultTreeAdapterTypes.ParentNode;
interface PageLink {
  readonly element: HtmlElement;
  readonly target: HtmlElement;
}
interface Page {
  readonly links: readonly PageLink[];
  /** By the element that holds each of them the closest. */
  readonly linksIn: ReadonlyMap<HtmlElement | null, readonly PageLink[]>;
  /** The place of every element on the page. */
  readonly placeOf: ReadonlyMap<HtmlElement, number>;
}

const MARKER = /^[[(]?[\p{L}\p{N}*†‡§¶^↑↩]{1,5}[\])]?\uFE0E?$/u;

/**
 * Takes footnotes off a page: a short link forward to a passage that links back. Word, Google Docs, LibreOffice, pandoc,
 * GitHub, WordPress, Wikipedia and we ourselves all write that; what stands around the notes goes with them.
 */
export function takeFootnotes(root: Root): Notes {
  const page = linksOfPage(root.childNodes);
  const notes = new Map<HtmlElement, readonly HtmlNode[]>();
  const containers = new Set<HtmlElement>();
  for (const link of page.links) {
    const container = noteReferredTo(link, page, containers);
    if (container === null) continue;
    if (!containers.has(container)) takeBacklinks(container, page);
    containers.add(container);
    notes.set(wholeReference(link.element), container.childNodes);
  }
  takeOff(containers);
  return notes;
}

function linksOfPage(nodes: readonly HtmlNode[]): Page {
  const placeOf = new Map<HtmlElement, number>();
  const named = new Map<string, HtmlElement>();
  const anchors: { element: HtmlElement; name: string }[] = [];
  for (const element of elementsWithin(nodes)) {
    placeOf.set(element, placeOf.size);
    for (const name of [attributeOf(element, 'id'), attributeOf(element, 'name')]) {
      if (name !== null && name !== '' && !named.has(name)) named.set(name, element);
    }
    const href = element.tagName === 'a' ? (attributeOf(element, 'href') ?? '') : '';
    // Word writes the whole path of the file before its own.
    const name = href.startsWith('#') ? href.slice(1) : /#(_(?:ftn|edn)(?:ref)?\d+)$/.exec(href)?.[1];
    if (name !== undefined && name !== '') anchors.push({ element, name });
  }
  const links = anchors.flatMap(({ element, name }) => {
    const target = named.get(name);
    return target === undefined ? [] : [{ element, target }];
  });
  const linksIn = new Map<HtmlElement | null, PageLink[]>();
  for (const link of links) {
    const container = containerOf(link.element);
    const known = linksIn.get(container);
    if (known === undefined) linksIn.set(container, [link]);
    else known.push(link);
  }
  return { links, linksIn, placeOf };
}

function noteReferredTo(
  { element, target }: PageLink,
  page: Page,
  known: ReadonlySet<HtmlElement>,
): HtmlElement | null {
  const container = containerOf(target);
  const own = containerOf(element);
  if (container === null || container === own || (own !== null && known.has(own))) return null;
  if ((page.placeOf.get(element) ?? 0) > (page.placeOf.get(container) ?? 0)) return null;
  if (known.has(container)) return container;
  if (!isMarker(element) || isAround(container, element)) return null;
  const isLinkedBack = (page.linksIn.get(container) ?? []).some((back) => isNear(back.target, element));
  return isLinkedBack || isSaidToBe(element) ? container : null;
}

const isMarker = (element: HtmlElement): boolean => MARKER.test(foldedText(element.childNodes));
const isSaidToBe = (element: HtmlElement): boolean => attributeOf(element, 'role') === 'doc-noteref';

const NOTE_NAME = /^(?:ftn|edn|sdfootnote|sdendnote|footnote|endnote|fn)[\w:-]*$/i;

/** The element that holds the whole of a note, given any place in it. */
function containerOf(within: HtmlElement): HtmlElement | null {
  let element: HtmlElement | null = within;
  while (element !== null && !/^(?:li|dd|aside|p|div|td|section|body)$/.test(element.tagName)) {
    element = parentOf(element);
  }
  if (element === null || element.tagName === 'body' || element.tagName === 'section') return null;
  const parent = parentOf(element);
  return parent !== null && isWholeNote(parent) ? parent : element;
}

function isWholeNote(element: HtmlElement): boolean {
  if (element.tagName === 'li') return true;
  if (element.tagName !== 'div' && element.tagName !== 'aside') return false;
  const isWordNote = /mso-element\s*:\s*(?:foot|end)note\s*(?:;|$)/i.test(
    attributeOf(element, 'style') ?? '',
  );
  return isWordNote || NOTE_NAME.test(attributeOf(element, 'id') ?? '');
}

function isAround(outer: HtmlElement, inner: HtmlElement): boolean {
  for (let at: HtmlElement | null = inner; at !== null; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** Beside it, just around it, or in it: where programs put the anchor that a note links back to. */
function isNear(anchor: HtmlElement, reference: HtmlElement): boolean {
  const around = [reference, parentOf(reference), parentOf(parentOf(reference) ?? reference)];
  return around.includes(anchor) || around.includes(parentOf(anchor)) || isAround(reference, anchor);
}

/** The raised number with all that is around it alone. */
function wholeReference(link: HtmlElement): HtmlElement {
  const text = foldedText(link.childNodes);
  let whole = link;
  for (let parent = parentOf(link); parent !== null; parent = parentOf(parent)) {
    if (!/^(?:sup|span|a)$/.test(parent.tagName) || foldedText(parent.childNodes) !== text) break;
    whole = parent;
  }
  return whole;
}

function takeBacklinks(container: HtmlElement, page: Page): void {
  const start = page.placeOf.get(container) ?? 0;
  for (const { element, target } of page.linksIn.get(container) ?? []) {
    const isBack = (page.placeOf.get(target) ?? 0) < start && isMarker(element);
    if (isBack || attributeOf(element, 'role') === 'doc-backlink') detach(element);
  }
}

/** The notes leave the page, with the list, the heading and the rule that were there for them alone. */
function takeOff(containers: ReadonlySet<HtmlElement>): void {
  const rules = [...containers].flatMap((one) => (one.tagName === 'li' ? [] : (ruleBefore(one) ?? [])));
  const around = new Set([...containers].flatMap((one) => one.parentNode ?? []));
  for (const parent of around) {
    parent.childNodes = parent.childNodes.filter((node) => !('tagName' in node && containers.has(node)));
  }
  for (const parent of around) {
    let emptied = 'tagName' in parent ? parent : null;
    while (emptied !== null && isForNotes(emptied) && isEmptied(emptied)) {
      const outer = parentOf(emptied);
      detach(emptied);
      emptied = outer;
    }
  }
  for (const rule of rules) detach(rule);
}

function isForNotes(element: HtmlElement): boolean {
  return /^(?:ol|ul|dl|div|section|aside)$/.test(element.tagName);
}

/** A heading and a rule are nothing without notes below them. */
function isEmptied(element: HtmlElement): boolean {
  const hasWords = foldedText(element.childNodes, ({ tagName }) => /^h[1-6]$/.test(tagName)) !== '';
  return (
    !hasWords && !hasAtLeast(1, element.childNodes, ({ tagName }) => /^(?:img|iframe|table)$/.test(tagName))
  );
}

/** The rule that Google Docs draws above its notes. */
function ruleBefore(container: HtmlElement): HtmlElement | null {
  for (let element: HtmlElement | null = container; element !== null; element = parentOf(element)) {
    const siblings: readonly HtmlNode[] = element.parentNode?.childNodes ?? [];
    const before = siblings
      .slice(0, siblings.indexOf(element))
      .reverse()
      .find((node) => 'tagName' in node || ('value' in node && node.value.trim() !== ''));
    if (before !== undefined) return 'tagName' in before && before.tagName === 'hr' ? before : null;
  }
  return null;
}
