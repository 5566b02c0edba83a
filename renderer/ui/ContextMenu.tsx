import { ContextMenu as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import './menu.css';

interface ContextMenuProps {
  /** What is clicked with the other button, or has the focus when its key is pressed. */
  readonly children: ReactElement;
  readonly items: readonly { readonly label: string; readonly onSelect: () => void }[];
}

/** What can be done with one thing on the desk, where she points at it. */
export function ContextMenu({ children, items }: ContextMenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="menu" collisionPadding={8}>
          {items.map(({ label, onSelect }) => (
            <Radix.Item key={label} className="menu__item" onSelect={onSelect}>
              <span className="menu__label">{label}</span>
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
