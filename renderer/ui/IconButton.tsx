import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import './iconButton.css';
import { Tooltip } from './Tooltip';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  /** The accessible name, also shown as a tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** For a button that stays down. */
  readonly pressed?: boolean;
  readonly size?: 'small' | 'medium';
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that shows an icon and has a name. */
export function IconButton({
  label,
  icon: Icon,
  pressed,
  size = 'medium',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={clsx('icon-button', `icon-button--${size}`, className)}
      >
        <Icon aria-hidden size={size === 'small' ? 14 : 16} />
      </button>
    </Tooltip>
  );
}
