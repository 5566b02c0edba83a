import type { Block, BlockContent, Inline } from '../../shared/domain/body';
import { linksOf } from '../../shared/domain/inline';
import { mapStretches } from '../../shared/domain/mapStretches';

/** "(read more here)": the whole phrase in the brackets was the link. */
const IN_BRACKETS =
  /(?<=\()(?:(?:please|you can|can be|click|read|view|see|watch|listen|find|found|more|full|in|the|it|this|that|for|to|on|about|background|details?|report|article|story|statement|letter|video|document) )*here(?=\))/gi;
/** "can be read in full here": only the last word was. */
const AT_AN_END =
  /(?<=\b(?:(?:can|may|could|might) (?:also )?be|(?:is|are)(?: available)? to be|is|are|was|were) (?:read|seen|viewed|found|watched|heard|downloaded|accessed|available)(?: [a-z]+){0,3} )here(?=[.,;:!?)]|$)/gi;
/** "Read more here.": a sentence of its own, the link of old. */
const OWN_SENTENCE =
  /(?<=^|[.!?]\s)(?:read|click|view|see|watch|listen|find)(?: [a-z]+){0,4} here(?=[.!?]?(?:\s|$))/gi;

/** The words of a plain text that were links before it was copied, made links whose address is missing. */
export function withMissingLinks(block: Block): Block {
  return { ...block, content: mapStretches(block.content, (inline) => inline.flatMap(markPart)) };
}

/** How many links of a block have no address. */
export function countMissing(content: BlockContent): number {
  return linksOf(content).filter((link) => link.address === null).length;
}

function markPart(part: Inline): Inline[] {
  if (part.kind !== 'text') return [part];
  const marked: Inline[] = [];
  let from = 0;
  for (const { start, end } of missingIn(part.text)) {
    if (start < from) continue;
    if (start > from) marked.push({ ...part, text: part.text.slice(from, start) });
    marked.push({ kind: 'link', address: null, label: [{ ...part, text: part.text.slice(start, end) }] });
    from = end;
  }
  if (from < part.text.length) marked.push({ ...part, text: part.text.slice(from) });
  return marked;
}

function missingIn(text: string): { start: number; end: number }[] {
  return [IN_BRACKETS, OWN_SENTENCE, AT_AN_END]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start);
}
