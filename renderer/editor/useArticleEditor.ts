import { $getRoot, $isParagraphNode, COMMAND_PRIORITY_LOW, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Body } from '../../shared/domain/body';
import { onLinkEdit } from '../desk/editing';
import { onNoteRemoved } from '../desk/privateNotes';
import type { BodyChange } from '../desk/unsaved';
import { offerWayBack } from '../desk/wayBack';
import { onWhereAsked } from '../desk/whereInText';
import { createArticleEditor, equipEditor } from './articleEditor';
import { NOTHING_TO_SAY, type PasteOutcome, type PasteProgress } from './clipboard/pasteOutcome';
import { registerCommands } from './commands/registerCommands';
import { editLink } from './links';
import { takeIn } from './pictures/intake';
import { removeAnchors } from './nodes/privateNotes';
import { registerNearText } from './nearText';
import { registerOwnLayout } from './ownLayout';
import { spareTheWalk } from './unwalked';
import { useTextFact, type TextFact } from './useTextFact';
import { blockSheIsAt } from './whereabouts';
import { registerWordBlock } from './wordBlock';

interface Loaded {
  readonly body: Body;
  readonly loadKey: number;
  readonly onChange: (change: BodyChange) => void;
}

/** The Lexical editor of the article and what of its state the window shows. */
export function useArticleEditor({ body, loadKey, onChange }: Loaded) {
  const [editor] = useState(createArticleEditor);
  const [can, setCan] = useState({ undo: false, redo: false });
  const [pasted, setPasted] = useState({ loadKey, outcome: NOTHING_TO_SAY });
  const [pasting, setPasting] = useState<PasteProgress | null>(null);
  // Listens before the first body is loaded.
  const isEmpty = useTextFact(editor, EMPTINESS, true);
  const latest = useRef({ body, loadKey, onChange });
  useLayoutEffect(() => {
    latest.current = { body, loadKey, onChange };
  });
  const load = useRef<(body: Body) => void>(undefined);

  useLayoutEffect(() => {
    const equipped = equipEditor(editor, {
      onChange: (change) => latest.current.onChange(change),
      onHistory: (now) =>
        setCan((before) => (before.undo === now.undo && before.redo === now.redo ? before : now)),
      onPasted: (outcome) => setPasted({ loadKey: latest.current.loadKey, outcome }),
      onPasting: setPasting,
    });
    load.current = equipped.load;
    return equipped.dispose;
  }, [editor]);
  useLayoutEffect(() => registerNearText(editor), [editor]);
  useLayoutEffect(() => {
    load.current?.(latest.current.body);
  }, [editor, loadKey]);
  useEffect(() => registerCommands(editor), [editor]);
  useEffect(() => registerWordBlock(editor), [editor]);
  useEffect(() => registerOwnLayout(editor), [editor]);
  useUndoSpent(editor, can.undo);
  useEffect(() => onWhereAsked((isByCaret) => blockSheIsAt(editor, isByCaret)), [editor]);
  useEffect(() => onLinkEdit((edit) => editLink(editor, edit)), [editor]);
  useEffect(() => onNoteRemoved((id) => removeAnchors(editor, id)), [editor]);

  // What was said of a paste into another article is over.
  const outcome = pasted.loadKey === loadKey ? pasted.outcome : NOTHING_TO_SAY;
  /** On her word. What is not given stays on offer, as long as the same paste is spoken of. */
  const fetchPictures = async (): Promise<void> => {
    const fetching: PasteOutcome = { ...outcome, onTheWeb: [] };
    setPasted({ loadKey, outcome: fetching });
    const left = await takeIn(outcome.onTheWeb, 'alone');
    setPasted((now) =>
      now.outcome === fetching ? { ...now, outcome: { ...fetching, onTheWeb: left } } : now,
    );
  };
  return { editor, can, pasted: outcome, pasting, isEmpty, setRoot: useRoot(editor), fetchPictures };
}

/** Where there is nothing more to undo here, the record may know what was before. */
function useUndoSpent(editor: LexicalEditor, canUndo: boolean): void {
  useEffect(
    () =>
      editor.registerCommand(
        UNDO_COMMAND,
        () => {
          if (!canUndo) void offerWayBack();
          return !canUndo;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [canUndo, editor],
  );
}

const useRoot = (editor: LexicalEditor) =>
  useCallback(
    (element: HTMLElement | null) => {
      if (element) spareTheWalk(element);
      editor.setRootElement(element);
    },
    [editor],
  );

/** True while there is nothing but one empty paragraph. */
const EMPTINESS: TextFact<boolean> = {
  $read: () => {
    const first = $getRoot().getFirstChild();
    return $getRoot().getChildrenSize() === 1 && $isParagraphNode(first) && first.isEmpty();
  },
  isSame: Object.is,
};
