import type { Block, Body } from '../../../shared/domain/body';
import type { BlockId } from '../../../shared/domain/ids';
import type { Picture } from '../../../shared/domain/picture';
import type { BodyChange } from '../../desk/unsaved';

/** Where a picture belongs, by the blocks around it: the first of these that is still there counts. */
export interface Anchor {
  readonly after: readonly BlockId[];
  /** Where none of those is there any more. */
  readonly before: BlockId | null;
}

/** A picture that is ready, and where it belongs. */
export interface ReadyPicture {
  readonly blockId: BlockId;
  readonly anchor: Anchor;
  readonly picture: Picture;
}

/** The order with pictures at their places; where their neighbours are all gone, at the end. */
export function orderWith(
  order: readonly BlockId[],
  ready: readonly Pick<ReadyPicture, 'blockId' | 'anchor'>[],
): readonly BlockId[] {
  const placed = [...order];
  for (const { blockId, anchor } of ready) placed.splice(placeOf(placed, anchor), 0, blockId);
  return placed;
}

function placeOf(order: readonly BlockId[], { after, before }: Anchor): number {
  const known = after.map((id) => order.indexOf(id)).find((at) => at >= 0);
  if (known !== undefined) return known + 1;
  const next = before === null ? -1 : order.indexOf(before);
  return next >= 0 ? next : order.length;
}

/** The block that the first of them follows: it gives way where it is an empty paragraph. */
export function blockBefore(
  order: readonly BlockId[],
  [first]: readonly Pick<ReadyPicture, 'blockId'>[],
): BlockId | null {
  const at = first === undefined ? -1 : order.indexOf(first.blockId);
  return order[at - 1] ?? null;
}

/** Pictures put into a body that no editor shows. */
export function placedInBody(body: Body, ready: readonly ReadyPicture[]): BodyChange {
  const placed = orderWith(
    body.map(({ id }) => id),
    ready,
  );
  const before = body.find(({ id }) => id === blockBefore(placed, ready));
  const isSpent = before?.content.kind === 'paragraph' && before.content.inline.length === 0;
  const order = placed.filter((id) => !isSpent || id !== before.id);
  const changed = ready.map(({ blockId, picture }): Block => ({
    id: blockId,
    content: { kind: 'picture', picture },
  }));
  return { changed, order };
}

/** One picture of a body changed; null where it is not there any more. */
export function changedInBody(
  body: Body,
  blockId: BlockId,
  change: (picture: Picture) => Picture,
): BodyChange | null {
  const content = body.find(({ id }) => id === blockId)?.content;
  if (content?.kind !== 'picture') return null;
  const picture = change(content.picture);
  return { changed: [{ id: blockId, content: { kind: 'picture', picture } }], order: null };
}
