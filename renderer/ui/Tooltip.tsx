import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import './tooltip.css';

interface TooltipProps {
  readonly label: string;
  /** One element that takes a ref; it is described by the label for eyes only. */
  readonly children: ReactElement;
}

/** A word beside a control, shown on hover and on keyboard focus. */
export function Tooltip({ label, children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={500}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content className="tooltip" sideOffset={6} collisionPadding={8}>
            {label}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
