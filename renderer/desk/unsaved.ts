import type { Fields } from '../../shared/domain/article';
import type { Block, BlockContent } from '../../shared/domain/body';
import type { BlockId } from '../../shared/domain/ids';
import type { RequestOf } from '../../shared/ipc/contract';

type SaveRequest = RequestOf<'drafts.save'>;
/** What is saved whole with an edit of it. */
export type UnsavedParts = Pick<SaveRequest, 'publication' | 'notices' | 'notes' | 'privateNotes' | 'stage'>;

/** What the editor says after an edit: the blocks that changed, and the order when it changed. */
export interface BodyChange {
  readonly changed: readonly Block[];
  /** All ids in reading order, or null when no block came, went or moved. */
  readonly order: readonly BlockId[] | null;
}

/** So many blocks go to the disk with one request: more would keep window and main process busy for too long. */
const AT_ONCE = 1_000;

/** What she typed and the disk does not have yet; grows with what changed, never with the document. */
export class Unsaved {
  private parts: Omit<SaveRequest, 'articleId' | 'base' | 'changed' | 'order'> = {};
  private blocks = new Map<BlockId, BlockContent>();
  private order: readonly BlockId[] | null = null;
  private touched = false;

  get isEmpty(): boolean {
    return !this.touched;
  }

  addFields(fields: Partial<Fields>): void {
    this.touched = true;
    this.parts = { ...this.parts, fields: { ...this.parts.fields, ...fields } };
  }

  addParts(parts: UnsavedParts): void {
    this.touched = true;
    this.parts = { ...this.parts, ...parts };
  }

  addBody(change: BodyChange): void {
    this.touched = true;
    for (const { id, content } of change.changed) {
      this.blocks.delete(id);
      this.blocks.set(id, content);
    }
    if (change.order) this.order = change.order;
  }

  /**
   * Takes a request's worth out, what was said last first; `putBack` is for when it could not be saved. What remains has its
   * place in the order once it is `stored`, or with the request that takes it.
   */
  take(stored: ReadonlySet<BlockId>): Omit<SaveRequest, 'articleId' | 'base'> {
    const { parts, order } = this;
    // What came or changed and went again before it was saved has no place, and is refused.
    const placed = order && new Set(order);
    const waiting = [...this.blocks].filter(([id]) => placed === null || placed.has(id));
    const changed = waiting.splice(-AT_ONCE).map(([id, content]) => ({ id, content }));
    this.clear();
    for (const [id, content] of waiting) this.blocks.set(id, content);
    this.touched = waiting.length > 0;
    if (order === null) return { ...parts, changed };
    if (this.touched) this.order = order;
    const withoutPlace = (id: BlockId): boolean => this.blocks.has(id) && !stored.has(id);
    return { ...parts, changed, order: order.filter((id) => !withoutPlace(id)) };
  }

  /** Puts a request that failed back beneath what was typed since. */
  putBack(request: Omit<SaveRequest, 'articleId' | 'base'>): void {
    const { changed, order, ...parts } = request;
    const fields =
      parts.fields || this.parts.fields ? { fields: { ...parts.fields, ...this.parts.fields } } : {};
    this.parts = { ...parts, ...this.parts, ...fields };
    const newer = this.blocks;
    this.blocks = new Map([...changed.map(({ id, content }) => [id, content] as const), ...newer]);
    this.order ??= order ?? null;
    this.touched = true;
  }

  clear(): void {
    this.parts = {};
    this.blocks = new Map();
    this.order = null;
    this.touched = false;
  }
}
