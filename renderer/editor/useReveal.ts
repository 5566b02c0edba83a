import type { LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import type { Place } from '../desk/navigation';
import { revealPlace } from './reveal';

/** A place to bring into view; `key` grows with each request. */
export interface Reveal {
  readonly place: Place;
  readonly key: number;
}

/** Follows each request once; one from before this editor stood here is old. */
export function useReveal(editor: LexicalEditor, reveal: Reveal | null): void {
  const seen = useRef(reveal?.key);
  useEffect(() => {
    if (!reveal || reveal.key === seen.current) return;
    seen.current = reveal.key;
    revealPlace(editor, reveal.place);
  });
}
