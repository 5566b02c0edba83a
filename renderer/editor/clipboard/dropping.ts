import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  DROP_COMMAND,
  type LexicalEditor,
} from 'lexical';
import type { BlockId } from '../../../shared/domain/ids';
import { reportTrouble } from '../../desk/trouble';
import { listed } from '../../i18n/listed';
import { droppedFiles } from '../../ui/droppedFiles';
import { blockAt } from '../blocks/blockAt';
import { $blockIdOf } from '../blockIds';
import type { Anchor } from '../pictures/placing';
import { isFilesAlone } from './transfer';

/** Where Lexical notes which editor a drag began in. */
const DRAG_TYPE = 'application/x-lexical-drag';

interface DropTakers {
  readonly $takeMatter: (event: Event, transfer: DataTransfer | null) => boolean;
  readonly takeFiles: (files: readonly File[], anchor: Anchor) => void;
}

/**
 * What is dropped from outside goes where it was let go. It never gets to the browser, which would build the page that was
 * dropped, and load its pictures, before anybody could look at it. Her own words are moved by Lexical.
 */
export function registerDropping(editor: LexicalEditor, { $takeMatter, takeFiles }: DropTakers): () => void {
  const $drop = (event: DragEvent): boolean => {
    const { dataTransfer } = event;
    if (isOwnDrag(event, editor)) return false;
    event.preventDefault();
    if (dataTransfer && isFilesAlone(dataTransfer)) {
      const { files, folders } = droppedFiles(dataTransfer);
      if (folders.length > 0) reportTrouble({ code: 'folderDropped', facts: { name: listed(folders) } });
      takeFiles(files, $gapAt(editor, event));
      return true;
    }
    $goTo(event);
    return $takeMatter(event, dataTransfer);
  };
  return editor.registerCommand(DROP_COMMAND, $drop, COMMAND_PRIORITY_LOW);
}

/** The gap between two blocks that is nearest to the pointer. */
function $gapAt(editor: LexicalEditor, { clientY }: DragEvent): Anchor {
  const text = editor.getRootElement();
  const element = text && blockAt(text, clientY);
  const id = element && $idOf(element);
  if (!element || !id) return { after: [], before: null };
  const { top, height } = element.getBoundingClientRect();
  return clientY < top + height / 2 ? { after: [], before: id } : { after: [id], before: null };
}

function $idOf(element: HTMLElement): BlockId | null {
  const block = $getNearestNodeFromDOMNode(element)?.getTopLevelElement();
  return block ? $blockIdOf(block) : null;
}

function $goTo({ clientX, clientY }: DragEvent): void {
  $getRoot().selectEnd();
  const range = document.caretRangeFromPoint(clientX, clientY);
  if (range === null) return;
  const selection = $createRangeSelection();
  selection.applyDOMRange(range);
  $setSelection(selection);
}

function isOwnDrag(event: DragEvent, editor: LexicalEditor): boolean {
  return (event.dataTransfer?.getData(DRAG_TYPE) ?? '').includes(JSON.stringify(editor.getKey()));
}
