import { useSyncExternalStore } from 'react';

let now = new Date();
const hearers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = new Date();
  hearers.forEach((hear) => hear());
}

function subscribe(hear: () => void): () => void {
  if (hearers.size === 0) now = new Date();
  hearers.add(hear);
  timer ??= setInterval(tick, 60_000);
  return () => {
    hearers.delete(hear);
    if (hearers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present, renewed each minute by one clock for the whole window. */
export const useMinute = (): Date => useSyncExternalStore(subscribe, () => now);
