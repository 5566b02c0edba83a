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
    for (const block of change.changed) this.blocks.set(block.id, block.content);
    if (change.order) this.order = change.order;
  }

  /** Takes everything out as a request; `putBack` is for when it could not be saved. */
  take(): Omit<SaveRequest, 'articleId' | 'base'> {
    const { order } = this;
    // What came or changed and went again before it was saved has no place, and is refused.
    const placed = order && new Set(order);
    const changed = [...this.blocks].flatMap(([id, content]) =>
      placed && !placed.has(id) ? [] : [{ id, content }],
    );
    const request = { ...this.parts, changed, ...(order ? { order: [...order] } : {}) };
    this.clear();
    return request;
  }

  /** Puts a request that failed back beneath what was typed since. */
  putBack(request: Omit<SaveRequest, 'articleId' | 'base'>): void {
    const { changed, order, ...parts } = request;
    const fields =
      parts.fields || this.parts.fields ? { fields: { ...parts.fields, ...this.parts.fields } } : {};
    this.parts = { ...parts, ...this.parts, ...fields };
    for (const block of changed) if (!this.blocks.has(block.id)) this.blocks.set(block.id, block.content);
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
