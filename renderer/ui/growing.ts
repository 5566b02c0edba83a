import { useLayoutEffect, type RefObject } from 'react';

/** Keeps a textarea as high as its text, and again when its width changes (`field-sizing` came after Chrome 114). */
export function useGrowing(ref: RefObject<HTMLTextAreaElement | null>, value: string, grows: boolean): void {
  useLayoutEffect(() => {
    if (grows && ref.current) fit(ref.current);
  }, [ref, value, grows]);
  useLayoutEffect(() => {
    const area = ref.current;
    if (!grows || !area) return;
    let width = area.clientWidth;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      fit(area);
    });
    observer.observe(area);
    void document.fonts.ready.then(() => fit(area));
    return () => observer.disconnect();
  }, [ref, grows]);
}

function fit(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
