import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import { LoaderCircle } from 'lucide-react';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly size?: 'small' | 'medium';
  readonly icon?: LucideIcon;
  /** Work is under way: shown turning, and not to be pressed again. */
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words on it. */
export function Button({
  variant = 'quiet',
  size = 'medium',
  icon: Icon,
  busy = false,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  const Shown = busy ? LoaderCircle : Icon;
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={clsx('button', `button--${variant}`, `button--${size}`, busy && 'button--busy', className)}
    >
      {Shown && <Shown className="button__icon" aria-hidden size={size === 'small' ? 14 : 16} />}
      {children}
    </button>
  );
}
