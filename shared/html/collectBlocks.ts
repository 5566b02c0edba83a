import type { Block, BlockContent, Footnote, Inline, ListItem, Sublist } from '../domain/body';
import type { BlockId } from '../domain/ids';
import { collectInline, type Dress } from './collectInline';
import { tableGrid, type TableGrid } from './tableGrid';

/** What a stretch of text becomes when it ends; an attribution goes to the quote before it. */
export type BlockKind =
  | { readonly kind: 'paragraph' | 'quote' | 'pullQuote' }
  | { readonly kind: 'attribution' }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4 };

/** Gathers blocks in reading order from text, breaks and borders, whatever the nesting they came from. */
export interface BlockCollector {
  readonly text: (text: string, dress: Dress) => void;
  readonly lineBreak: () => void;
  readonly footnote: (footnote: Footnote) => void;
  /** Ends the stretch under way as a block (or, in a list or a cell, a line) of the given kind. */
  readonly border: (kind: BlockKind) => void;
  readonly openList: (ordered: boolean) => void;
  readonly closeList: () => void;
  readonly openItem: () => void;
  readonly openTable: () => void;
  readonly openRow: (isHeader: boolean) => void;
  readonly openCell: () => void;
  readonly closeCell: (columns: number, rows: number) => void;
  readonly closeTable: () => void;
  /** A block that is whole already. */
  readonly whole: (content: BlockContent) => void;
  /** True in a list or a table, where nothing but words can stand. */
  readonly isWithin: () => boolean;
  readonly blocks: () => Block[];
}

interface Lines {
  readonly lines: Inline[][];
}
interface ItemUnderWork extends Lines {
  sublist: ListUnderWork | null;
}
interface ListUnderWork {
  readonly ordered: boolean;
  readonly items: ItemUnderWork[];
}

/** A collector with nothing in it; `onBlock` hears of each block as it is made. */
export function collectBlocks(
  newBlockId: () => BlockId,
  onBlock: (id: BlockId) => void = () => undefined,
): BlockCollector {
  const blocks: Block[] = [];
  const inline = collectInline();
  const lists: ListUnderWork[] = [];
  let table: TableGrid | null = null;
  let cell: Lines | null = null;

  const push = (content: BlockContent): void => {
    const id = newBlockId();
    blocks.push({ id, content });
    onBlock(id);
  };
  const itemUnderWork = (): ItemUnderWork | null => {
    const list = lists.at(-1);
    if (list === undefined) return null;
    if (list.items.length === 0) list.items.push({ lines: [], sublist: null });
    return list.items.at(-1) ?? null;
  };
  const border = (kind: BlockKind): void => {
    const lines = inline.take();
    if (lines.length === 0) return;
    const holder = cell ?? itemUnderWork();
    if (holder !== null) holder.lines.push(...lines);
    else if (kind.kind === 'attribution') attribute(blocks, joined(lines), push);
    else for (const line of lines) push(asBlock(kind, line));
  };

  return {
    text: inline.text,
    lineBreak: inline.lineBreak,
    footnote: inline.footnote,
    border,
    openList: (ordered) => {
      const item = itemUnderWork();
      const list = item?.sublist ?? { ordered, items: [] };
      if (item !== null) item.sublist = list;
      lists.push(list);
    },
    closeList: () => {
      border({ kind: 'paragraph' });
      const list = lists.pop();
      if (list === undefined || lists.length > 0) return;
      const items = finishItems(list.items);
      if (items.length > 0) push({ kind: 'list', ordered: list.ordered, items });
    },
    openItem: () => {
      border({ kind: 'paragraph' });
      lists.at(-1)?.items.push({ lines: [], sublist: null });
    },
    openTable: () => {
      table = tableGrid();
    },
    openRow: (isHeader) => table?.openRow(isHeader),
    openCell: () => {
      border({ kind: 'paragraph' });
      cell = { lines: [] };
    },
    closeCell: (columns, rows) => {
      border({ kind: 'paragraph' });
      table?.add({ inline: joined(cell?.lines ?? []), columns, rows });
      cell = null;
    },
    closeTable: () => {
      const whole = table?.table() ?? null;
      if (whole !== null) push(whole);
      table = null;
    },
    whole: push,
    isWithin: () => lists.length > 0 || table !== null,
    blocks: () => blocks,
  };
}

const asBlock = (kind: Exclude<BlockKind, { kind: 'attribution' }>, inline: Inline[]): BlockContent => ({
  ...kind,
  inline,
});

const joined = (lines: readonly Inline[][]): Inline[] =>
  lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ kind: 'break' }, ...line]));

/** Who said it goes to the quote just before, without the dash that others put there; where there is none, it is a quote itself. */
function attribute(blocks: Block[], words: Inline[], push: (content: BlockContent) => void): void {
  const last = blocks.at(-1);
  const isFree = last?.content.kind === 'quote' || last?.content.kind === 'pullQuote';
  if (last === undefined || !isFree || last.content.attribution !== undefined) {
    push({ kind: 'quote', inline: words });
    return;
  }
  const [first, ...rest] = words;
  const said = first?.kind === 'text' ? { ...first, text: first.text.replace(/^[—–―]\s*/, '') } : first;
  const attribution =
    said === undefined || (said.kind === 'text' && said.text === '') ? rest : [said, ...rest];
  if (attribution.length > 0) {
    blocks[blocks.length - 1] = { ...last, content: { ...last.content, attribution } };
  }
}

/** An item without words of its own gives way to the items within it. */
function finishItems(items: readonly ItemUnderWork[]): ListItem[] {
  return items.flatMap((item) => {
    const inner = item.sublist === null ? [] : finishItems(item.sublist.items);
    const inline = joined(item.lines);
    if (inline.length === 0) return inner;
    const sublist: Sublist | null =
      item.sublist === null || inner.length === 0 ? null : { ordered: item.sublist.ordered, items: inner };
    return [{ inline, sublist }];
  });
}
