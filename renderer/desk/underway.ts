import type { Failure } from '../../shared/errors/failure';

/** Work that takes its time and ends in the text: a picture on its way in. What hurries it is called when the window waits. */
const works = new Map<Promise<unknown>, () => void>();

/** Has the window wait for it before it closes. */
export function track<T>(work: Promise<T>, hurry: () => void = () => undefined): Promise<T> {
  const done = work.finally(() => works.delete(done));
  works.set(done, hurry);
  return done;
}

/** When all of it is in the text. */
export async function settled(): Promise<void> {
  while (works.size > 0) {
    for (const hurry of works.values()) hurry();
    await Promise.allSettled(works.keys());
  }
}

/** Work that is in the text only when it is whole, and too long to be waited for: why the window should not close over it. */
const unfinished = new Set<Failure>();

/** Says why not, until the returned function is called. */
export function begin(why: Failure): () => void {
  const own = { ...why };
  unfinished.add(own);
  return () => void unfinished.delete(own);
}

export const whyUnfinished = (): Failure | null => [...unfinished][0] ?? null;
