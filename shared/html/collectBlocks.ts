import type { Block, BlockContent, Inline, ListItem, Sublist } from '../domain/body';
import type { BlockId } from '../domain/ids';
import { collectInline, type Dress } from './collectInline';

/** What a stretch of text becomes when it ends. */
export type BlockKind =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'quote' }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4 };

/** Gathers blocks in reading order from text, breaks and borders, whatever the nesting they came from. */
export interface BlockCollector {
  readonly text: (text: string, dress: Dress) => void;
  readonly lineBreak: () => void;
  readonly cellBorder: () => void;
  /** Ends the stretch under way as a block (or, in a list, a line) of the given kind. */
  readonly border: (kind: BlockKind) => void;
  readonly openList: (ordered: boolean) => void;
  readonly closeList: () => void;
  readonly openItem: () => void;
  readonly blocks: () => Block[];
}

interface ItemUnderWork {
  lines: Inline[][];
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
    const item = itemUnderWork();
    if (item !== null) item.lines.push(...lines);
    else for (const line of lines) push({ ...kind, inline: line });
  };

  return {
    text: inline.text,
    lineBreak: inline.lineBreak,
    cellBorder: inline.cellBorder,
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
    blocks: () => blocks,
  };
}

/** An item without words of its own gives way to the items within it. */
function finishItems(items: readonly ItemUnderWork[]): ListItem[] {
  return items.flatMap((item) => {
    const inner = item.sublist === null ? [] : finishItems(item.sublist.items);
    const inline = item.lines.flatMap((line, index): Inline[] =>
      index === 0 ? line : [{ kind: 'break' }, ...line],
    );
    if (inline.length === 0) return inner;
    const sublist: Sublist | null =
      item.sublist === null || inner.length === 0 ? null : { ordered: item.sublist.ordered, items: inner };
    return [{ inline, sublist }];
  });
}
