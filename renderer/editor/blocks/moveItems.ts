import type { Direction } from './saidOfBlocks';
import type { SelectedItems } from './selectedItems';

/** Moves items past their neighbour, and gives its words; null where there is none in their list. */
export function $moveItems({ before, items, after }: SelectedItems, direction: Direction): string | null {
  const neighbour = direction === 'up' ? before.at(-1) : after[0];
  const [first, last] = [items[0]?.[0], items.at(-1)?.at(-1)];
  if (!neighbour || !first || !last) return null;
  if (direction === 'down') for (const item of neighbour) first.insertBefore(item);
  else for (const item of [...neighbour].reverse()) last.insertAfter(item);
  return neighbour.map((item) => item.getTextContent()).join(' ');
}
