import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import './popover.css';
import { useReturnFocus } from './returnFocus';

interface PopoverProps {
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** The accessible name. */
  readonly label?: string;
}

/** A small card that belongs to its button. */
export function Popover({ trigger, children, open, onOpenChange, label }: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Card label={label}>{children}</Card>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Card({ label, children }: Pick<PopoverProps, 'label' | 'children'>) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Content
      className="popover"
      sideOffset={6}
      collisionPadding={8}
      aria-label={label}
      onCloseAutoFocus={returnFocus}
    >
      {children}
    </Radix.Content>
  );
}
