import type { ReactNode } from 'react';
import './badge.css';

/** The editor's colours, each with its one meaning. */
export type Tone = 'neutral' | 'sourced' | 'unchecked' | 'correction' | 'published' | 'comment';

/** A word or a count in a tone. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`badge badge--${tone}`}>{children}</span>;
}
