import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { words } from '../i18n/words';
import './dialog.css';
import { IconButton } from './IconButton';
import { useReturnFocus } from './returnFocus';

interface DialogProps {
  /** The accessible name, shown as the heading. */
  readonly title: string;
  readonly description?: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
}

/** What she starts in; `data-begins` says so of what is only read, so that its keys scroll it. */
const FIELDS = 'input, textarea, select, [role=radio][tabindex="0"], [autofocus], [data-begins]';

/** Starts in the first field, and otherwise on the sheet itself: never on the cross, whose hint would hide what is said. */
function startInside(event: Event): void {
  const sheet = event.currentTarget;
  if (!(sheet instanceof HTMLElement) || sheet.contains(document.activeElement)) return;
  event.preventDefault();
  (sheet.querySelector<HTMLElement>(FIELDS) ?? sheet).focus();
}

/** A sheet over the desk; Escape, the cross and a click outside close it. */
export function Dialog({ open, onClose, ...sheet }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="dialog__veil" />
        <Sheet {...sheet} />
      </Radix.Portal>
    </Radix.Root>
  );
}

function Sheet(props: Omit<DialogProps, 'open' | 'onClose'>) {
  const { title, description, children, footer, size = 'medium' } = props;
  const returnFocus = useReturnFocus();
  return (
    <Radix.Content
      className={clsx('dialog', `dialog--${size}`)}
      onOpenAutoFocus={startInside}
      onCloseAutoFocus={returnFocus}
      {...(description ? {} : { 'aria-describedby': undefined })}
    >
      <header className="dialog__head">
        <Radix.Title className="dialog__title">{title}</Radix.Title>
        {description && <Radix.Description className="dialog__description">{description}</Radix.Description>}
      </header>
      <div className="dialog__content">{children}</div>
      {footer && <footer className="dialog__footer">{footer}</footer>}
      {/* Last in the order of focus, so that the first field is where she starts. */}
      <Radix.Close asChild>
        <IconButton label={words.close} icon={X} className="dialog__close" />
      </Radix.Close>
    </Radix.Content>
  );
}
