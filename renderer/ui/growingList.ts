import { useEffect, useRef, useState, type RefObject } from 'react';

/** How much of a long list is there: a step more each time that its end comes near. Another `list` begins anew. */
export function useGrowingList(
  length: number,
  step: number,
  list: unknown,
): { readonly shown: number; readonly end: RefObject<HTMLDivElement | null> } {
  const [grown, setGrown] = useState({ list, shown: step });
  const end = useRef<HTMLDivElement>(null);
  const shown = grown.list === list ? grown.shown : step;
  useEffect(() => {
    if (end.current === null || shown >= length) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setGrown({ list, shown: shown + step });
      },
      { rootMargin: '600px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [length, list, shown, step]);
  return { shown: Math.min(shown, length), end };
}
