import { DropdownMenu, Slot } from 'radix-ui';
import {
  useId,
  useImperativeHandle,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react';

interface MenuButtonProps {
  readonly trigger: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** The menu itself; `hung` goes to its content, `button` is what it drops from. */
  readonly children: (hung: HungProps, button: HTMLElement) => ReactNode;
}

export type HungProps = Pick<ComponentProps<typeof DropdownMenu.Content>, 'id' | 'aria-labelledby'>;

/**
 * A button and the menu that drops from it. The menu is made when she comes to the button, and not before: Radix has each
 * listen to every key in the window, and there is one for each source.
 */
export function MenuButton({ trigger, open, onOpenChange, children }: MenuButtonProps) {
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [isOpenHere, setOpenHere] = useState(false);
  const isOpen = open ?? isOpenHere;
  const [isWanted, setWanted] = useState(isOpen);
  const setOpen = (next: boolean) => {
    setWanted(true);
    setOpenHere(next);
    onOpenChange?.(next);
  };
  const [buttonId, menuId] = [useId(), useId()];
  return (
    <>
      <Slot.Root
        ref={setButton}
        id={buttonId}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        data-state={isOpen ? 'open' : 'closed'}
        // Made before the key that opens it, it knows that she uses the keys, and takes her to its first line.
        onFocus={() => setWanted(true)}
        onBlur={() => setWanted(isOpen)}
        {...pressesOf(isOpen, setOpen)}
      >
        {trigger}
      </Slot.Root>
      {button && (isOpen || isWanted) && (
        <DropdownMenu.Root modal={false} open={isOpen} onOpenChange={setOpen}>
          <DropdownMenu.Trigger asChild>
            <StandIn button={button} />
          </DropdownMenu.Trigger>
          {children({ id: menuId, 'aria-labelledby': button.id }, button)}
        </DropdownMenu.Root>
      )}
    </>
  );
}

/** What Radix has its own buttons do. */
function pressesOf(isOpen: boolean, setOpen: (next: boolean) => void) {
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || event.ctrlKey || event.defaultPrevented) return;
      setOpen(!isOpen);
      // The menu takes the focus, with nobody else after it.
      if (!isOpen) event.preventDefault();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!['Enter', ' ', 'ArrowDown'].includes(event.key) || event.defaultPrevented) return;
      setOpen(event.key === 'ArrowDown' || !isOpen);
      event.preventDefault();
    },
  };
}

interface StandInProps {
  readonly button: HTMLElement;
  readonly ref?: Ref<HTMLElement>;
}

/** Is, for Radix, the button that stands elsewhere: the menu is placed beside it and gives it the focus back. */
function StandIn({ button, ref }: StandInProps) {
  useImperativeHandle(ref, () => button, [button]);
  return null;
}
