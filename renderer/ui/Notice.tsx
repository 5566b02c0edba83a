import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../i18n/words';
import { IconButton } from './IconButton';
import './notice.css';

const ICONS = { info: Info, warning: TriangleAlert, danger: CircleAlert, success: CircleCheck } as const;

interface NoticeProps {
  readonly tone: keyof typeof ICONS;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A sentence that matters now, with what can be done about it. */
export function Notice({ tone, children, action, onDismiss }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={`notice notice--${tone}`} role={tone === 'danger' ? 'alert' : undefined}>
      <Icon className="notice__icon" aria-hidden size={16} />
      <div className="notice__words">{children}</div>
      {action && <div className="notice__action">{action}</div>}
      {onDismiss && <IconButton label={words.dismiss} icon={X} size="small" onClick={onDismiss} />}
    </div>
  );
}
