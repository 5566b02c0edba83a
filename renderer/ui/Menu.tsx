import { clsx } from 'clsx';
import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import { Kbd } from './Kbd';
import './menu.css';
import { MenuButton } from './MenuButton';

/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: LucideIcon;
  readonly danger?: boolean;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** For a line that is on or off. */
  readonly checked?: boolean;
  /** It begins a new group. */
  readonly startsGroup?: boolean;
}

interface MenuProps {
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'center' | 'end';
  /** Where the focus goes when the menu closes; to its button when absent. */
  readonly onClosed?: () => void;
  readonly open?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** Where a menu is drawn: out of what would cut it off, and within its button's landmark. */
const LANDMARKS = 'main, nav, aside, header, footer, [role="dialog"]';

/** A menu that drops from its button. */
export function Menu({ trigger, items, align = 'end', onClosed, open, onOpenChange }: MenuProps) {
  const giveFocus = (event: Event) => {
    if (!onClosed) return;
    event.preventDefault();
    onClosed();
  };
  return (
    <MenuButton trigger={trigger} open={open} onOpenChange={onOpenChange}>
      {(hung, button) => (
        <DropdownMenu.Portal container={button.closest<HTMLElement>(LANDMARKS)}>
          <DropdownMenu.Content
            {...hung}
            className="menu"
            sideOffset={4}
            align={align}
            collisionPadding={8}
            onCloseAutoFocus={giveFocus}
          >
            {items.map((item) => (
              <Line key={item.label} {...item} />
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      )}
    </MenuButton>
  );
}

function Line({ label, icon: Icon, danger, shortcut, disabled, checked, startsGroup, onSelect }: MenuItem) {
  const same = { className: clsx('menu__item', danger && 'menu__item--danger'), disabled, onSelect };
  const inside = (
    <>
      {Icon && <Icon aria-hidden size={15} />}
      <span className="menu__label">{label}</span>
      {checked && <Check className="menu__check" aria-hidden size={14} />}
      {shortcut && <Kbd keys={shortcut} />}
    </>
  );
  return (
    <>
      {startsGroup && <DropdownMenu.Separator className="menu__gap" />}
      {checked === undefined ? (
        <DropdownMenu.Item {...same}>{inside}</DropdownMenu.Item>
      ) : (
        <DropdownMenu.CheckboxItem {...same} checked={checked}>
          {inside}
        </DropdownMenu.CheckboxItem>
      )}
    </>
  );
}
