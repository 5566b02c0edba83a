import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import {
  $isListItemNode,
  type ListItemNode,
  registerList,
  registerListStrictIndentTransform,
} from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  createEditor,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  type EditorThemeClasses,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { MARKS, type Body } from '../../shared/domain/body';
import type { BodyChange } from '../desk/unsaved';
import { $emptyBlock, LOAD_TAG, registerBlockIds } from './blockIds';
import { Changes } from './changes';
import type { PasteHooks } from './clipboard/pasteOutcome';
import { registerClipboard } from './clipboard/registerClipboard';
import { registerLongText } from './longText';
import { registerLooseInline } from './looseInline';
import { NODE_CLASSES } from './nodes/nodeClasses';
import { registerQuotes } from './nodes/quoteKeys';
import { registerSelectedBlocks } from './nodes/selectedBlock';
import { registerTables } from './nodes/tableKeys';
import { takeIn } from './pictures/intake';
import { $nodesFromBody } from './toLexical';
import { registerHeardSelection } from './typing/heardSelection';
import { registerPlainKeys } from './typing/plainKeys';
import { WRITES_LETTERS } from './typing/writeLetters';

/** Keys within this many milliseconds of each other are undone together. */
const UNDO_TOGETHER_MS = 600;
const UNDO_STEPS = 500;

const THEME: EditorThemeClasses = {
  link: 'prose__link',
  text: {
    bold: 'prose__bold',
    italic: 'prose__italic',
    underline: 'prose__underline',
    strikethrough: 'prose__strikethrough',
    underlineStrikethrough: 'prose__underline-strikethrough',
    superscript: 'prose__superscript',
    subscript: 'prose__subscript',
    highlight: 'prose__highlight',
    code: 'prose__code',
  },
  list: { nested: { listitem: 'prose__nested' } },
  mark: 'prose__noted',
  markOverlap: 'prose__noted--twice',
  tableCellSelected: 'prose__cell--selected',
  tableSelection: 'prose__table--selecting',
  tableScrollableWrapper: 'prose__wide',
};

/** What the editor tells the desk. */
export interface EditorHooks extends PasteHooks {
  readonly onChange: (change: BodyChange) => void;
  readonly onHistory: (can: { readonly undo: boolean; readonly redo: boolean }) => void;
}

/** A Lexical editor that knows the article's kinds and no others. */
export function createArticleEditor(): LexicalEditor {
  return createEditor({
    namespace: 'stet',
    theme: THEME,
    nodes: NODE_CLASSES,
    dom: WRITES_LETTERS,
    onError: (error) => {
      throw error;
    },
  });
}

/** Gives the editor its behaviour; the answer loads a body, and takes everything off again. */
export function equipEditor(
  editor: LexicalEditor,
  hooks: EditorHooks,
): { readonly load: (body: Body) => void; readonly dispose: () => void } {
  const changes = new Changes(editor, hooks.onChange);
  const history = createEmptyHistoryState();
  const sayHistory = (): void =>
    hooks.onHistory({ undo: history.undoStack.length > 0, redo: history.redoStack.length > 0 });
  const dispose = mergeRegister(
    registerRichText(editor),
    registerList(editor),
    registerListStrictIndentTransform(editor),
    registerHistory(editor, history, UNDO_TOGETHER_MS, Date.now, sayHistory, UNDO_STEPS),
    registerBlockIds(editor),
    registerQuotes(editor),
    registerTables(editor),
    registerSelectedBlocks(editor),
    registerClipboard(editor, hooks, takeIn),
    registerKeys(editor),
    registerLooseInline(editor),
    registerLongText(editor),
    registerPlainKeys(editor),
    registerHeardSelection(editor),
    changes.listen(),
  );
  const load = (body: Body): void => {
    editor.update(() => $load(body), { discrete: true, tag: LOAD_TAG });
    changes.begin(body);
    history.undoStack = [];
    history.redoStack = [];
    // Without a present state the first edit after this could not be undone.
    history.current = { editor, editorState: editor.getEditorState() };
    sayHistory();
  };
  return { load, dispose };
}

function $load(body: Body): void {
  const nodes = $nodesFromBody(body);
  $getRoot()
    .clear()
    .append(...(nodes.length > 0 ? nodes : [$emptyBlock()]));
  $setSelection(null);
}

function registerKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    // Ctrl+U and the like: a dress that the body does not know.
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => !MARKS.some((mark) => mark === format),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => $tab(editor, event), COMMAND_PRIORITY_LOW),
    // Lexical leaves the text on Escape; that is wanted only in a list, where Tab does not lead out of it.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => !$isInList(), COMMAND_PRIORITY_LOW),
  );
}

const $itemOf = (node: LexicalNode): ListItemNode | null =>
  $findMatchingParent<ListItemNode>(node, $isListItemNode);

function $isInList(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && $itemOf(selection.anchor.getNode()) !== null;
}

/** Tab moves items of a list in and out; anywhere else, and out of the outermost list, it leaves the text. */
function $tab(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const items = [selection.anchor, selection.focus].map((point) => $itemOf(point.getNode()));
  if (!items.every((item) => item !== null)) return false;
  if (event.shiftKey && items.every((item) => item.getIndent() === 0)) return false;
  event.preventDefault();
  return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND);
}
