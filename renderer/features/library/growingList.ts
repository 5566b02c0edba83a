import { useEffect, useRef, useState, type RefObject } from 'react';

const STEP = 60;

/** How much of a long list is laid out: a step more each time that its end comes near. */
export function useGrowingList(
  length: number,
  list: unknown,
): { readonly shown: number; readonly end: RefObject<HTMLDivElement | null> } {
  const [grown, setGrown] = useState({ list, shown: STEP });
  const end = useRef<HTMLDivElement>(null);
  const shown = grown.list === list ? grown.shown : STEP;
  useEffect(() => {
    if (end.current === null || shown >= length) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setGrown({ list, shown: shown + STEP });
      },
      { rootMargin: '600px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [length, list, shown]);
  return { shown: Math.min(shown, length), end };
}
