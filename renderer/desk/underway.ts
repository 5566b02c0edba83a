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
