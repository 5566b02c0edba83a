import { useCallback, useEffect, useState, type RefObject } from 'react';

interface Steps {
  /** The change that she stands at, from 1; 0 before the first step. */
  readonly at: number;
  readonly of: number;
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

/** Steps through the marked places of a comparison; `shown` is what is compared, so that a new one starts anew. */
export function useChangeSteps(container: RefObject<HTMLElement | null>, shown: unknown): Steps {
  const [{ at, of }, setPlace] = useState({ at: 0, of: 0 });
  const places = useCallback(
    () => [...(container.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])],
    [container],
  );
  useEffect(() => setPlace({ at: 0, of: places().length }), [places, shown]);
  const step = useCallback(
    (by: 1 | -1) => {
      const all = places();
      const here = all.findIndex((place) => place.hasAttribute('data-current'));
      const there = here === -1 ? (by === 1 ? 0 : all.length - 1) : (here + by + all.length) % all.length;
      all[here]?.removeAttribute('data-current');
      all[there]?.setAttribute('data-current', '');
      const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      all[there]?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
      setPlace({ at: all.length === 0 ? 0 : there + 1, of: all.length });
    },
    [places],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const by = stepOf(event);
      if (by === 0) return;
      event.preventDefault();
      step(by);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [step]);
  return { at, of, next: () => step(1), previous: () => step(-1) };
}
