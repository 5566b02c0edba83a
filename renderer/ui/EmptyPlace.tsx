import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './emptyPlace.css';

interface EmptyPlaceProps {
  readonly icon?: LucideIcon;
  readonly sentence: string;
  /** One button. */
  readonly action?: ReactNode;
}

/** Where nothing is yet: one sentence and one button. */
export function EmptyPlace({ icon: Icon, sentence, action }: EmptyPlaceProps) {
  return (
    <div className="empty-place">
      {Icon && <Icon className="empty-place__icon" aria-hidden size={22} strokeWidth={1.5} />}
      <p className="empty-place__sentence">{sentence}</p>
      {action}
    </div>
  );
}
