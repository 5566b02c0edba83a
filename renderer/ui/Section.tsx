import { useId, type ReactNode } from 'react';
import { figure } from '../i18n/counted';
import './section.css';

interface SectionProps {
  readonly title: string;
  /** Shown only where something waits. */
  readonly count?: number;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A part of a panel under its own small heading. */
export function Section({ title, count, children, action }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section__head">
        <h3 id={id} className="section__title">
          {title}
        </h3>
        {count !== undefined && count > 0 && <span className="section__count">{figure(count)}</span>}
        {action && <div className="section__action">{action}</div>}
      </div>
      {children}
    </section>
  );
}
