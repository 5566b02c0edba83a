import { clsx } from 'clsx';
import type { LexicalEditor } from 'lexical';
import { useEffect, useId, useRef } from 'react';
import { COMMANDS } from '../../../shared/commands/table';
import { editorWords } from '../../i18n/editor';
import { Kbd } from '../../ui/Kbd';
import { shortcutOf } from '../commands/toolItem';
import './blocks.css';
import type { Insertable } from './insertables';
import type { OpenSlashMenu } from './useSlashMenu';

interface SlashMenuProps {
  readonly editor: LexicalEditor;
  readonly menu: OpenSlashMenu;
  readonly onChoose: (menu: OpenSlashMenu, item: Insertable) => void;
}

/** The kinds of block that "/" offers; the focus stays in the text, which says what line is meant. */
export function SlashMenu({ editor, menu, onChoose }: SlashMenuProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const { items, at, place } = menu;
  useEffect(() => sayWhatIsMeant(editor.getRootElement(), id, at), [editor, id, at]);
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), []);
  useEffect(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <ul
      ref={list}
      id={id}
      className="slash-menu"
      role="listbox"
      aria-label={editorWords.blockMenu.insert}
      style={place}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      {items.map((item, index) => (
        <li
          key={item.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className={clsx('slash-menu__item', index === at && 'slash-menu__item--meant')}
          onClick={() => onChoose(menu, item)}
        >
          <item.icon aria-hidden size={15} />
          <span className="slash-menu__name">{COMMANDS[item.id].name}</span>
          <Keys of={item} />
        </li>
      ))}
    </ul>
  );
}

function Keys({ of: { id } }: { readonly of: Insertable }) {
  const keys = shortcutOf(id);
  return keys && <Kbd keys={keys} />;
}

function sayWhatIsMeant(text: HTMLElement | null, id: string, at: number): () => void {
  text?.setAttribute('aria-haspopup', 'listbox');
  text?.setAttribute('aria-controls', id);
  text?.setAttribute('aria-activedescendant', `${id}-${at}`);
  return () => {
    for (const name of ['aria-haspopup', 'aria-controls', 'aria-activedescendant'])
      text?.removeAttribute(name);
  };
}
