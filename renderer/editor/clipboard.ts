import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import { $toggleLink } from '@lexical/link';
import { $isListItemNode, $isListNode, $createListNode } from '@lexical/list';
import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  DROP_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $createParagraphNode } from 'lexical';
import { body as bodySchema, type Block, type Body } from '../../shared/domain/body';
import { joinInline } from '../../shared/domain/inline';
import { readHtml } from '../../shared/html/readHtml';
import { readPlainText } from '../../shared/html/readText';
import { renderBody } from '../../shared/html/renderHtml';
import { bodyText } from '../../shared/html/renderText';
import { safeAddress } from '../../shared/html/safeAddress';
import { wellFormed } from '../../shared/text/wellFormed';
import { $isBlockNode, newBlockId, type BlockNode } from './blockIds';
import { $contentFrom } from './fromLexical';
import { $nodesFromInline } from './nodes/inlineNodes';
import { $clearSelectedCells, $selectedTable } from './nodes/tables';
import { $nodesFromBody } from './toLexical';

/** Our own blocks, so that a missing link survives being moved; checked against the schema like anything from outside. */
const OWN_TYPE = 'application/x-stet-body';
/** Where Lexical notes which editor a drag began in. */
const DRAG_TYPE = 'application/x-lexical-drag';

/** What pasted or dropped matter comes to: blocks with fresh ids, and what was left out, in plain words. */
export interface Pasted {
  readonly blocks: readonly Block[];
  readonly dropped: readonly string[];
}

/** Reads what another program, or we, put on the clipboard. Lexical's own format is never read: anybody can write it. */
export function readTransfer(transfer: Pick<DataTransfer, 'getData'>): Pasted {
  const own = readOwn(transfer.getData(OWN_TYPE));
  if (own) return { blocks: own, dropped: [] };
  const html = transfer.getData('text/html');
  if (html.trim() !== '') return readHtml(html, newBlockId);
  return { blocks: readPlain(transfer.getData('text/plain')), dropped: [] };
}

/** Part of a line goes in as it is, with the spaces at its ends. */
function readPlain(text: string): Block[] {
  if (/[\r\n]/.test(text)) return readPlainText(text, newBlockId);
  const inline = joinInline([{ kind: 'text', text: wellFormed(text), marks: [] }]);
  return [{ id: newBlockId(), content: { kind: 'paragraph', inline } }];
}

function readOwn(text: string): Block[] | null {
  if (text === '') return null;
  try {
    const read = bodySchema.safeParse(JSON.parse(text));
    return read.success ? read.data.map(({ content }) => ({ id: newBlockId(), content })) : null;
  } catch {
    return null;
  }
}

/** The selected part of the body, cut where the selection cuts. */
export function $selectedBody(editor: LexicalEditor): Body {
  const { nodes } = $generateJSONFromSelectedNodes(editor, $getSelection());
  return $blocksOf($generateNodesFromSerializedNodes(nodes)).map((node) => ({
    id: newBlockId(),
    content: $contentFrom(node),
  }));
}

/** Part of one block comes as bare inline nodes, part of a list as bare items: each run of them is a block. */
function $blocksOf(nodes: readonly LexicalNode[]): BlockNode[] {
  const blocks: BlockNode[] = [];
  let open: ElementNode | null = null;
  for (const node of nodes) {
    if ($isBlockNode(node) && !$isListItemNode(node)) {
      blocks.push(node);
      open = null;
      continue;
    }
    const isItem = $isListItemNode(node);
    if (open === null || $isListNode(open) !== isItem) {
      open = isItem ? $createListNode('bullet') : $createParagraphNode();
      blocks.push(open);
    }
    open.append(node);
  }
  return blocks;
}

/** Puts blocks in the place of the selection; a single paragraph goes into the line. */
export function $insertBlocks(blocks: readonly Block[]): void {
  const [only, ...others] = blocks;
  if (only === undefined) return;
  if (others.length === 0 && only.content.kind === 'paragraph') {
    $insertNodes($nodesFromInline(only.content.inline));
  } else {
    $insertNodes($nodesFromBody(blocks));
  }
}

/** An address pasted over words of one block makes them a link; true when it did. */
function $linkWords(text: string): boolean {
  const selection = $getSelection();
  const address = /\s/.test(text.trim()) ? null : safeAddress(text);
  if (address === null || !$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const [start, end] = selection.getStartEndPoints();
  if (start.getNode().getTopLevelElement()?.is(end.getNode().getTopLevelElement()) !== true) return false;
  $toggleLink(address, { rel: null });
  return true;
}

/** Copy, cut, paste and drop, all through the one reader and the one renderer. */
export function registerClipboard(
  editor: LexicalEditor,
  sayLeftOut: (dropped: readonly string[]) => void,
): () => void {
  const $paste = (transfer: DataTransfer): void => {
    if ($linkWords(transfer.getData('text/plain'))) return;
    const { blocks, dropped } = readTransfer(transfer);
    $insertBlocks(blocks);
    sayLeftOut(dropped);
  };
  const paste = (event: Event, transfer: DataTransfer | null): boolean => {
    if (transfer === null) return false;
    event.preventDefault();
    editor.update(() => $paste(transfer), { tag: PASTE_TAG });
    return true;
  };
  const copy = (event: Event | null): boolean => {
    if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false;
    const copied = $copied(editor);
    if (copied.length === 0) return false;
    event.preventDefault();
    writeTransfer(event.clipboardData, copied);
    return true;
  };
  return mergeRegister(
    editor.registerCommand(PASTE_COMMAND, (event) => paste(event, transferOf(event)), COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => typeof event !== 'string' && paste(event, event.dataTransfer),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(COPY_COMMAND, copy, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!copy(event)) return false;
        editor.update(() => $removeSelected(), { tag: CUT_TAG });
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    // A drag out of somebody else's Lexical is left to the browser, which hands it to the insertion above.
    editor.registerCommand(DROP_COMMAND, (event) => isForeignDrag(event, editor), COMMAND_PRIORITY_LOW),
  );
}

/** What is selected, cells of a table among it; nothing for a caret. */
function $copied(editor: LexicalEditor): Body {
  const table = $selectedTable();
  if (table) return [{ id: newBlockId(), content: table }];
  const selection = $getSelection();
  return $isRangeSelection(selection) && !selection.isCollapsed() ? $selectedBody(editor) : [];
}

function $removeSelected(): void {
  $clearSelectedCells();
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.removeText();
}

function transferOf(event: ClipboardEvent | InputEvent | KeyboardEvent): DataTransfer | null {
  if (event instanceof ClipboardEvent) return event.clipboardData;
  return event instanceof InputEvent ? event.dataTransfer : null;
}

export function writeTransfer(transfer: Pick<DataTransfer, 'setData'>, copied: Body): void {
  transfer.setData('text/plain', bodyText(copied));
  transfer.setData('text/html', renderBody(copied));
  transfer.setData(OWN_TYPE, JSON.stringify(copied));
}

function isForeignDrag(event: DragEvent, editor: LexicalEditor): boolean {
  const mark = event.dataTransfer?.getData(DRAG_TYPE) ?? '';
  return mark !== '' && !mark.includes(JSON.stringify(editor.getKey()));
}
