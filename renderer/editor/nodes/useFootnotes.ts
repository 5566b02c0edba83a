import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  KEY_ENTER_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { CardPlace } from '../LinkCard';
import { placeBelow } from '../placeBelow';
import { OPEN_FOOTNOTE_COMMAND } from './footnoteCommands';
import { $isFootnote } from './FootnoteNode';
import { registerFootnotes, type NumberedNote } from './footnotes';

/** The card's width with its margin, in pixels (`.note-card`). */
const CARD_WIDTH = 400;

/** The article's notes in their order, and the one whose card is open. */
export function useFootnotes(editor: LexicalEditor, frame: RefObject<HTMLElement | null>) {
  const [notes, setNotes] = useState<readonly NumberedNote[]>([]);
  const [card, setCard] = useState<{ readonly key: NodeKey; readonly place: CardPlace } | null>(null);
  const open = useCallback(
    (key: NodeKey) =>
      setCard({ key, place: placeBelow(editor.getElementByKey(key), frame.current, CARD_WIDTH) }),
    [editor, frame],
  );
  useEffect(
    () =>
      mergeRegister(
        registerFootnotes(editor, setNotes),
        editor.registerCommand(
          OPEN_FOOTNOTE_COMMAND,
          (key) => {
            open(key);
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(CLICK_COMMAND, $openClicked, COMMAND_PRIORITY_NORMAL),
        editor.registerCommand(KEY_ENTER_COMMAND, $openSelected, COMMAND_PRIORITY_NORMAL),
      ),
    [editor, open],
  );
  const close = useCallback(() => setCard(null), []);
  const note = notes.find(({ key }) => key === card?.key);
  return { notes, card: card && note ? { note, place: card.place } : null, open, close };
}

/** An arrow key selects a reference on its way; Enter opens it then. */
function $openSelected(event: KeyboardEvent | null, editor: LexicalEditor): boolean {
  const selection = $getSelection();
  const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
  if (!$isFootnote(node) || others.length > 0) return false;
  event?.preventDefault();
  return editor.dispatchCommand(OPEN_FOOTNOTE_COMMAND, node.getKey());
}

function $openClicked(event: MouseEvent, editor: LexicalEditor): boolean {
  const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null;
  return $isFootnote(node) && editor.dispatchCommand(OPEN_FOOTNOTE_COMMAND, node.getKey());
}
