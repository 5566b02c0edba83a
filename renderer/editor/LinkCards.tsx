import type { LexicalEditor } from 'lexical';
import type { RefObject } from 'react';
import { LinkCard } from './LinkCard';
import { removeLink, saveLink } from './links';
import { useLinkCard } from './useLinkCard';

interface LinkCardsProps {
  readonly editor: LexicalEditor;
  readonly frame: RefObject<HTMLElement | null>;
}

/** The card of the link at the caret, or that was clicked; what is done there is done in the text, which has the keys again then. */
export function LinkCards({ editor, frame }: LinkCardsProps) {
  const { card, close } = useLinkCard(editor, frame);
  if (!card) return null;
  const { subject } = card;
  const closeAnd = (act: () => void): void => {
    close();
    act();
    editor.focus();
  };
  return (
    <LinkCard
      key={subject.kind === 'link' ? subject.key : 'words'}
      {...card}
      onSave={(address) => closeAnd(() => saveLink(editor, subject, address))}
      onRemove={() => closeAnd(() => subject.kind === 'link' && removeLink(editor, subject.key))}
      onClose={close}
      onEscape={() => closeAnd(() => undefined)}
    />
  );
}
