import type { EditorCommandId } from '../../shared/commands/table';
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

/** The id of the element that the body is written in. */
export const BODY_ID = 'article-body';

/** Whether the caret is in the body. */
export const isInBody = (): boolean => document.activeElement?.id === BODY_ID;

const hearers = new Set<(command: EditorCommandId) => void>();

/** Whether a body is on the desk that can be written in. */
export const hasEditor = (): boolean => hearers.size > 0;

/** Has the editor carry out a command where the caret is, or was last. */
export function requestCommand(command: EditorCommandId): void {
  for (const hear of hearers) hear(command);
}

/** Hears commands until the returned function is called; the editor is the one that carries them out. */
export function onCommand(hear: (command: EditorCommandId) => void): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

interface Undoable {
  readonly undo: boolean;
  readonly redo: boolean;
}

let undoable: Undoable = { undo: false, redo: false };

/** The editor tells what there is to undo and to redo. */
export function tellUndoable(now: Undoable): void {
  undoable = now;
}

/** What there is to undo and to redo in the body. */
export const whatIsUndoable = (): Undoable => undoable;
