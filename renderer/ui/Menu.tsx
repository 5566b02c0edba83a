import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import { Kbd } from './Kbd';
import './menu.css';

/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: LucideIcon;
  readonly danger?: boolean;
  readonly shortcut?: string;
  readonly disabled?: boolean;
}

interface MenuProps {
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
}

/** A menu that drops from its button. */
export function Menu({ trigger, items }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" sideOffset={4} align="end" collisionPadding={8}>
          {items.map(({ label, icon: Icon, danger, shortcut, disabled, onSelect }) => (
            <DropdownMenu.Item
              key={label}
              className={clsx('menu__item', danger && 'menu__item--danger')}
              disabled={disabled}
              onSelect={onSelect}
            >
              {Icon && <Icon aria-hidden size={15} />}
              <span className="menu__label">{label}</span>
              {shortcut && <Kbd keys={shortcut} />}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
