import type { BlockId } from '../../shared/domain/ids';

/** A change to one link of the body that a panel asks the editor to make, in one step that can be undone. */
export interface LinkEdit {
  readonly blockId: BlockId;
  /** The nth link within the block. */
  readonly linkIndex: number;
  /** The label that the panel saw: the edit is left undone where another link stands there by now. */
  readonly seenLabel: string;
  readonly address?: string;
  readonly label?: string;
}

const editors = new Set<(edit: LinkEdit) => void>();

export function requestLinkEdit(edit: LinkEdit): void {
  for (const make of editors) make(edit);
}

/** Hears link edits until the returned function is called; the editor is the one that makes them. */
export function onLinkEdit(make: (edit: LinkEdit) => void): () => void {
  editors.add(make);
  return () => void editors.delete(make);
}
