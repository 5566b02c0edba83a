import { isVagueLabel } from '../checks/labels';
import { inlineText } from '../html/renderText';
import { canonicalAddress } from '../text/address';
import { sentenceAround } from '../text/sentences';
import type { Block, Body } from './body';
import { inlineStretches } from './inline';
import type { BlockId } from './ids';
import { perBlock } from './perBlock';

/** One link of the body, where it stands. */
export interface Citation {
  readonly blockId: BlockId;
  /** The nth link of the block, from 0, in reading order. */
  readonly linkIndex: number;
  readonly label: string;
  readonly address: string | null;
  /** The sentence around it. */
  readonly sentence: string;
}

/** A source as the body cites it: once, however often it is linked. */
export interface CitedSource {
  /** The canonical address. */
  readonly key: string;
  /** The address as first written. */
  readonly address: string;
  /** The different labels, in order of appearance. */
  readonly labels: readonly string[];
  readonly citations: readonly Citation[];
}

export interface Citations {
  readonly sources: readonly CitedSource[];
  /** Links without an address that can be followed. */
  readonly missing: readonly Citation[];
  /** Links with an address whose label says nothing. */
  readonly vague: readonly Citation[];
}

/** Every link of a body in reading order, gathered by source. */
export function citations(body: Body): Citations {
  const sources = new Map<
    string,
    { key: string; address: string; labels: string[]; citations: Citation[] }
  >();
  const missing: Citation[] = [];
  const vague: Citation[] = [];
  for (const { citation, key } of body.flatMap(located)) {
    if (key === null || citation.address === null) {
      missing.push(citation);
      continue;
    }
    if (isVagueLabel(citation.label)) vague.push(citation);
    const source = sources.get(key) ?? { key, address: citation.address, labels: [], citations: [] };
    sources.set(key, source);
    source.citations.push(citation);
    if (!source.labels.includes(citation.label)) source.labels.push(citation.label);
  }
  return { sources: [...sources.values()], missing, vague };
}

/** The links of a block, each with the source that it leads to. */
const located = perBlock((block) =>
  citationsOf(block).map((citation) => ({
    citation,
    key: citation.address === null ? null : canonicalAddress(citation.address),
  })),
);

function citationsOf(block: Block): Citation[] {
  const found: Citation[] = [];
  for (const stretch of inlineStretches(block.content)) {
    const text = inlineText(stretch);
    let at = 0;
    for (const part of stretch) {
      const words = inlineText([part]);
      if (part.kind === 'link') {
        found.push({
          blockId: block.id,
          linkIndex: found.length,
          label: words.trim(),
          address: part.address,
          sentence: sentenceAround(text, at),
        });
      }
      at += words.length;
    }
  }
  return found;
}
