import { create } from 'zustand';
import type { EditorCommandId } from '../../shared/commands/table';
import type { BlockId } from '../../shared/domain/ids';
import { makeCall } from './call';

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

const linkEdits = makeCall<LinkEdit>();

export const requestLinkEdit = linkEdits.ask;

/** Hears link edits until the returned function is called; the editor is the one that makes them. */
export const onLinkEdit = linkEdits.hear;

/** The id of the element that the body is written in. */
export const BODY_ID = 'article-body';

/** Whether the caret is in the body. */
export const isInBody = (): boolean => document.activeElement?.id === BODY_ID;

const commands = makeCall<EditorCommandId>();

/** Whether a body is on the desk that can be written in. */
export const useHasEditor = create<{ readonly hasEditor: boolean }>(() => ({ hasEditor: false }));

/** Has the editor carry out a command where the caret is, or was last. */
export const requestCommand = commands.ask;

/** Hears commands until the returned function is called; the editor is the one that carries them out. */
export function onCommand(hear: (id: EditorCommandId) => void): () => void {
  const stop = commands.hear(hear);
  useHasEditor.setState({ hasEditor: true });
  return () => {
    stop();
    useHasEditor.setState({ hasEditor: false });
  };
}

/** Whether what she is at is words of a block, which can be made another kind; the editor tells. */
export const useIsWordBlock = create<{ readonly isWordBlock: boolean }>(() => ({ isWordBlock: true }));

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
