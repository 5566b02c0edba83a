import type { Seq } from '../../shared/domain/ids';
import { canonicalJson } from '../../shared/text/canonical';
import type { BlockLine, RevisionLine } from './contentLines';
import { applyReorder, reorderBetween } from './reorder';
import { joinRevision, type RevisionText } from './revisionText';
import { applySplice, spliceBetween } from './splice';

/** Blocks and revisions, each whole or as a change of an earlier one. */
export interface Weave {
  /** The lines that hold a revision, and of its blocks those that are new; they count only when they are taken in. */
  readonly linesFor: (
    entry: { readonly seq: Seq; readonly salt: string },
    revision: RevisionText,
  ) => readonly (BlockLine | RevisionLine)[];
  /** Takes in a line that is on disk. */
  readonly take: (line: BlockLine | RevisionLine) => void;
  /** The canonical JSON of the content of a revision; null where something that it is made of is missing. */
  readonly textOf: (n: number) => string | null;
  /** The content itself; what revisions have in common is the same object. */
  readonly valueOf: (n: number) => unknown;
}

/** After so many changes on changes a block or a revision is kept whole: a keyframe, so that none is far to rebuild. */
const KEYFRAME_EVERY = 64;

interface WovenBlock {
  readonly text: string;
  readonly depth: number;
}
/** Where a text stands already. */
interface Places {
  readonly byText: Map<string, number>;
  readonly byContent: Map<string, number>;
}
interface WovenRevision {
  readonly frame: string;
  readonly order: readonly number[];
  readonly depth: number;
}

/** An empty weave. */
export function makeWeave(): Weave {
  const blocks = new Map<number, WovenBlock>();
  const revisions = new Map<number, WovenRevision>();
  const values = new Map<number, unknown>();
  let next = 0;
  let last: number | null = null;
  /** Made when a revision is first kept: to read one it is not needed. */
  let places: Places | null = null;

  const keepBlock = (n: number, text: string, depth: number): void => {
    blocks.set(n, { text, depth });
    if (places) addPlace(places, n, text);
  };
  const placesNow = (): Places => {
    if (places) return places;
    const made: Places = { byText: new Map(), byContent: new Map() };
    for (const [n, { text }] of blocks) addPlace(made, n, text);
    places = made;
    return made;
  };
  /** The block of each id in a revision, looked for when one is first missed. */
  const idsIn = (revision: WovenRevision | undefined): ((id: string) => number | undefined) => {
    let ids: ReadonlyMap<string, number> | null = null;
    return (id) => {
      const order = revision?.order ?? [];
      ids ??= new Map(order.map((n) => [idPart(blocks.get(n)?.text ?? ''), n]));
      return ids.get(id);
    };
  };
  const takeBlock = (line: BlockLine): void => {
    if ('block' in line) return keepBlock(line.n, canonicalJson(line.block), 0);
    const base = blocks.get(line.of);
    if (base) keepBlock(line.n, applySplice(base.text, line.splice), base.depth + 1);
  };
  const takeRevision = (line: RevisionLine): void => {
    if ('content' in line) {
      revisions.set(line.n, { frame: canonicalJson(line.content), order: line.order, depth: 0 });
    } else {
      const base = revisions.get(line.of);
      if (base === undefined) return;
      const order = applyReorder(base.order, line.reorder);
      revisions.set(line.n, { frame: applySplice(base.frame, line.splice), order, depth: base.depth + 1 });
    }
    last = line.n;
  };
  const valueOfBlock = (n: number): unknown => {
    if (!values.has(n)) values.set(n, JSON.parse(blocks.get(n)?.text ?? 'null'));
    return values.get(n);
  };
  const blockLineFor = (n: number, text: string, like: number | undefined): BlockLine => {
    const base = like === undefined ? undefined : blocks.get(like);
    if (like !== undefined && base !== undefined && base.depth < KEYFRAME_EVERY) {
      const splice = spliceBetween(base.text, text);
      if (splice[2].length < text.length / 2) return { n, of: like, splice };
    }
    return { n, block: JSON.parse(text) };
  };

  return {
    linesFor: (entry, { frame, blocks: texts }) => {
      const base = last === null ? undefined : revisions.get(last);
      const { byText, byContent } = placesNow();
      const withId = idsIn(base);
      const fresh = new Map<string, BlockLine>();
      const order = texts.map((text) => {
        const same = byText.get(text);
        if (same !== undefined) return same;
        const like = byContent.get(contentPart(text)) ?? withId(idPart(text));
        const line = fresh.get(text) ?? blockLineFor(next + fresh.size, text, like);
        fresh.set(text, line);
        return line.n;
      });
      const n = next + fresh.size;
      const reorder = base && base.depth < KEYFRAME_EVERY ? reorderBetween(base.order, order) : null;
      const line: RevisionLine =
        base && last !== null && reorder
          ? { n, of: last, ...entry, splice: spliceBetween(base.frame, frame), reorder }
          : { n, ...entry, content: JSON.parse(frame), order };
      return [...fresh.values(), line];
    },
    take: (line) => {
      next = Math.max(next, line.n + 1);
      if ('seq' in line) takeRevision(line);
      else takeBlock(line);
    },
    textOf: (n) => {
      const revision = revisions.get(n);
      const texts = revision?.order.map((one) => blocks.get(one)?.text);
      if (revision === undefined || texts === undefined || !texts.every((text) => text !== undefined))
        return null;
      return joinRevision({ frame: revision.frame, blocks: texts });
    },
    valueOf: (n) => {
      const { frame = 'null', order = [] } = revisions.get(n) ?? {};
      const content = JSON.parse(frame);
      return { ...content, snapshot: { ...content.snapshot, body: order.map(valueOfBlock) } };
    },
  };
}

function addPlace({ byText, byContent }: Places, n: number, text: string): void {
  byText.set(text, n);
  byContent.set(contentPart(text), n);
}

// A block's text is `{"content":…,"id":…}`; these are only to find a likely base, and nothing rests on them.
const idPart = (text: string): string => text.slice(text.lastIndexOf(',"id":'));
const contentPart = (text: string): string => text.slice(0, text.lastIndexOf(',"id":'));
