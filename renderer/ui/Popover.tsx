import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode, RefObject } from 'react';
import './popover.css';
import { useReturnFocus } from './returnFocus';

interface PopoverProps {
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** The accessible name. */
  readonly label?: string;
  /** Which of its edges stands where its button's does. */
  readonly align?: 'start' | 'center';
  /** What it is to stand to the right of, in place of its button. */
  readonly beside?: RefObject<HTMLElement | null>;
}

/** A small card that belongs to its button. */
export function Popover({ trigger, open, onOpenChange, beside, ...card }: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {beside && <Radix.Anchor virtualRef={beside} />}
      <Radix.Portal>
        <Card {...card} side={beside ? 'right' : 'bottom'} />
      </Radix.Portal>
    </Radix.Root>
  );
}

interface CardProps extends Pick<PopoverProps, 'label' | 'align' | 'children'> {
  readonly side: 'right' | 'bottom';
}

function Card({ label, side, align = 'center', children }: CardProps) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Content
      className="popover"
      side={side}
      align={align}
      sideOffset={6}
      collisionPadding={8}
      aria-label={label}
      onCloseAutoFocus={returnFocus}
    >
      {children}
    </Radix.Content>
  );
}
