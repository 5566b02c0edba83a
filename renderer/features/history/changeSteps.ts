import { useEffect, useState, type RefObject } from 'react';

interface Steps {
  /** The change that she stands at, from 1; 0 where there is none. A comparison opens at its first. */
  readonly at: number;
  readonly next: () => void;
  readonly previous: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable=true]') !== null;

/** Which way a key steps: n, p, F7 and Shift+F7. */
function stepOf(event: KeyboardEvent): 1 | -1 | 0 {
  if (event.ctrlKey || event.metaKey || event.altKey) return 0;
  if (event.key === 'F7') return event.shiftKey ? -1 : 1;
  if (isTyping(event.target)) return 0;
  return event.key === 'n' ? 1 : event.key === 'p' ? -1 : 0;
}

/** The place after a step, from 1, round and round; the first step goes to the first or the last. */
export function placeAfter(at: number, by: 1 | -1, of: number): number {
  if (of === 0) return 0;
  if (at === 0) return by === 1 ? 1 : of;
  return ((at - 1 + by + of) % of) + 1;
}

/** Steps by button and key through the places of a comparison that are marked `data-change`. */
export function useChangeSteps(container: RefObject<HTMLElement | null>, of: number): Steps {
  const [at, setAt] = useState(of === 0 ? 0 : 1);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const by = stepOf(event);
      if (by === 0) return;
      event.preventDefault();
      setAt((before) => placeAfter(before, by, of));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [of]);
  useEffect(() => {
    const place = container.current?.querySelectorAll('[data-change]')[at - 1];
    if (!place) return;
    place.setAttribute('data-current', '');
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
    return () => place.removeAttribute('data-current');
  }, [container, at]);
  return {
    at,
    next: () => setAt(placeAfter(at, 1, of)),
    previous: () => setAt(placeAfter(at, -1, of)),
  };
}
