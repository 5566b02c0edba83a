import { ExternalLink, Unlink } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { typedAddress } from '../../shared/text/typedAddress';
import { openAddress } from '../desk/addresses';
import { editorWords } from '../i18n/editor';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { TextField } from '../ui/TextField';
import type { LinkSubject } from './links';
import './card.css';

const words = editorWords.linkCard;

/** Where a card stands in the editor, in pixels from its corner. */
export interface CardPlace {
  readonly top: number;
  readonly left: number;
}

interface LinkCardProps {
  readonly subject: LinkSubject;
  readonly place: CardPlace;
  /** True when she asked for the card, false when she only clicked the link to write on. */
  readonly takesFocus: boolean;
  readonly onSave: (address: string) => void;
  readonly onRemove: () => void;
  /** She has gone elsewhere. */
  readonly onClose: () => void;
  /** She goes back to the text. */
  readonly onEscape: () => void;
}

/** The small card at a link: its address to fill in or change, open or take away. */
export function LinkCard({ subject, place, takesFocus, onSave, onRemove, onClose, onEscape }: LinkCardProps) {
  const before = subject.kind === 'link' ? subject.address : '';
  const [typed, setTyped] = useState(before);
  const [isRefused, setRefused] = useState(false);
  const card = useCardInView(onClose);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const address = typed.trim() === '' ? '' : typedAddress(typed);
    if (address === null) setRefused(true);
    else onSave(address);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onEscape();
  };
  return (
    <form
      ref={card}
      className="editor-card link-card"
      aria-label={words.name}
      style={{ top: place.top, left: place.left }}
      onSubmit={save}
      onKeyDown={closeOnEscape}
    >
      <TextField
        label={subject.kind === 'link' && before === '' ? words.fillIn : words.address}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setRefused(false);
        }}
        placeholder={words.placeholder}
        autoFocus={takesFocus}
        error={isRefused ? words.notAnAddress : null}
        hint={typed.trim() === '' && !isRefused ? words.missing : undefined}
      />
      <div className="editor-card__actions">
        <Button type="submit" size="small">
          {words.save}
        </Button>
        {before !== '' && (
          <IconButton
            size="small"
            label={words.open}
            icon={ExternalLink}
            onClick={() => void openAddress(before)}
          />
        )}
        {subject.kind === 'link' && (
          <IconButton size="small" label={words.remove} icon={Unlink} onClick={onRemove} />
        )}
      </div>
    </form>
  );
}

/** Comes wholly into view, and closes on a press anywhere else. */
function useCardInView(onClose: () => void) {
  const card = useRef<HTMLFormElement>(null);
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !card.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [onClose]);
  return card;
}
