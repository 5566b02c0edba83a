import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { CardPlace } from '../LinkCard';
import { placeBelow } from '../placeBelow';
import { insert, insertablesFor, type Insertable } from './insertables';
import { $mayOpen, $removeTyped, $slashAtCaret, $typedSince, type SlashPlace } from './slashPlace';

/** The menu's width with its margin, in pixels (`.slash-menu`). */
const WIDTH = 288;

/** The menu that is open, and which of its lines Enter takes. */
export interface OpenSlashMenu {
  readonly slash: SlashPlace;
  readonly place: CardPlace;
  readonly items: readonly Insertable[];
  readonly at: number;
}

/** Opens a menu on a typed "/", and leads through it while the caret stays in the text. */
export function useSlashMenu(editor: LexicalEditor, frame: RefObject<HTMLElement | null>) {
  const [menu, setMenu] = useState<OpenSlashMenu | null>(null);
  const close = useCallback(() => setMenu(null), []);
  const choose = useCallback(
    ({ slash }: OpenSlashMenu, item: Insertable) => {
      setMenu(null);
      editor.update(() => $removeTyped(slash), { tag: HISTORY_PUSH_TAG });
      insert(editor, item);
    },
    [editor],
  );
  useOpening(editor, frame, setMenu);
  useFollowing(editor, menu?.slash ?? null, setMenu);
  useKeys(editor, menu, { setMenu, choose, close });
  return { menu, choose, close };
}

type SetMenu = (change: OpenSlashMenu | null | ((now: OpenSlashMenu | null) => OpenSlashMenu | null)) => void;

function useOpening(editor: LexicalEditor, frame: RefObject<HTMLElement | null>, setMenu: SetMenu): void {
  useEffect(() => {
    let isArmed = false;
    return mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          isArmed = event.key === '/' && !event.isComposing && !event.ctrlKey && !event.metaKey && $mayOpen();
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
        if (!isArmed || dirtyLeaves.size === 0) return;
        isArmed = false;
        const slash = editorState.read($slashAtCaret);
        if (!slash) return;
        const place = placeBelow(caretRange(), frame.current, WIDTH);
        setMenu({ slash, place, items: insertablesFor(''), at: 0 });
      }),
    );
  }, [editor, frame, setMenu]);
}

function useFollowing(editor: LexicalEditor, slash: SlashPlace | null, setMenu: SetMenu): void {
  useEffect(() => {
    if (!slash) return;
    return mergeRegister(
      editor.registerUpdateListener(({ editorState }) => {
        const typed = editorState.read(() => $typedSince(slash));
        const items = typed === null || /^\s/.test(typed) ? [] : insertablesFor(typed);
        setMenu((now) => (now && items.length > 0 ? { ...now, items, at: sameLine(now, items) } : null));
      }),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          setMenu(null);
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  }, [editor, slash, setMenu]);
}

const sameLine = ({ items, at }: OpenSlashMenu, next: readonly Insertable[]): number =>
  items.length === next.length ? at : 0;

interface Acts {
  readonly setMenu: SetMenu;
  readonly choose: (menu: OpenSlashMenu, item: Insertable) => void;
  readonly close: () => void;
}

function useKeys(editor: LexicalEditor, menu: OpenSlashMenu | null, { setMenu, choose, close }: Acts): void {
  useEffect(() => {
    if (!menu) return;
    const { items, at } = menu;
    const go = (step: number) => setMenu({ ...menu, at: (at + step + items.length) % items.length });
    const take = () => {
      const item = items[at];
      if (item) choose(menu, item);
    };
    const on = <T extends KeyboardEvent | null>(command: LexicalCommand<T>, act: () => void) =>
      editor.registerCommand(
        command,
        (event) => {
          event?.preventDefault();
          act();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      );
    return mergeRegister(
      on(KEY_ARROW_DOWN_COMMAND, () => go(1)),
      on(KEY_ARROW_UP_COMMAND, () => go(-1)),
      on(KEY_ENTER_COMMAND, take),
      on(KEY_TAB_COMMAND, take),
      on(KEY_ESCAPE_COMMAND, close),
    );
  }, [editor, menu, setMenu, choose, close]);
}

/** The "/" before the caret; an empty range has no place on screen. */
function caretRange(): Range | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (range.startOffset > 0) range.setStart(range.startContainer, range.startOffset - 1);
  return range;
}
