import {
  $getNearestNodeFromDOMNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { useCallback, useEffect, useState, type RefObject } from 'react';
import { openAddress } from '../desk/addresses';
import type { CardPlace } from './LinkCard';
import { $linkAround, $linkSubject, OPEN_LINK_CARD_COMMAND, type LinkSubject } from './links';
import { placeBelow } from './placeBelow';

/** A card that is open, and at what. */
export interface OpenCard {
  readonly subject: LinkSubject;
  readonly place: CardPlace;
  readonly takesFocus: boolean;
}

/** The card's width with its margin, in pixels (`.link-card`). */
const CARD_WIDTH = 336;
/** Shows which words a link is being made of while the address field has the focus. */
const HIGHLIGHT = 'link-words';

/** Opens the link card on a click at a link, and by the command. */
export function useLinkCard(editor: LexicalEditor, frame: RefObject<HTMLElement | null>) {
  const [card, setCard] = useState<OpenCard | null>(null);
  const close = useCallback(() => {
    CSS.highlights.delete(HIGHLIGHT);
    setCard(null);
  }, []);

  const open = useCallback(() => {
    editor.update(
      () => {
        const subject = $linkSubject();
        if (subject) queueMicrotask(() => setCard(cardAt(editor, frame.current, subject, true)));
      },
      { discrete: true },
    );
  }, [editor, frame]);

  useEffect(() => {
    const $click = (event: MouseEvent): boolean => {
      const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null;
      const link = node && $linkAround(node);
      if (!link) return false;
      const address = link.getURL();
      if ((event.ctrlKey || event.metaKey) && address !== '') void openAddress(address);
      else {
        const subject = { kind: 'link', key: link.getKey(), address } as const;
        setCard(cardAt(editor, frame.current, subject, false));
      }
      return false;
    };
    return mergeRegister(
      editor.registerCommand(CLICK_COMMAND, $click, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(
        OPEN_LINK_CARD_COMMAND,
        () => {
          // After the update that the command is part of.
          queueMicrotask(open);
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    );
  }, [editor, frame, open]);

  useEffect(() => {
    if (!card) return;
    return mergeRegister(
      editor.registerTextContentListener(close),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          close();
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    );
  }, [card, close, editor]);

  return { card, close };
}

function cardAt(
  editor: LexicalEditor,
  frame: HTMLElement | null,
  subject: LinkSubject,
  takesFocus: boolean,
): OpenCard {
  const words = subject.kind === 'words' ? selectedRange() : null;
  if (words && takesFocus) CSS.highlights.set(HIGHLIGHT, new Highlight(words));
  const target = subject.kind === 'link' ? editor.getElementByKey(subject.key) : words;
  const place = placeBelow(target ?? editor.getRootElement(), frame, CARD_WIDTH);
  return { subject, takesFocus, place };
}

function selectedRange(): Range | null {
  const selection = getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
}
