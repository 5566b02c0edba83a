import { Worker } from 'node:worker_threads';
import type { ArticleMark } from './articleText';
import type { SearchAnswer, Searcher } from './searcher';
import type { ThreadAnswer, ThreadRequest } from './threadMessages';

interface Waiting {
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** A searcher in a thread of its own, which begins with the first question; one that dies fails what it was asked. */
export function threadSearcher(start: () => Worker): Searcher {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let count = 0;

  const end = (why: Error): void => {
    thread = null;
    for (const { fail } of waiting.values()) fail(why);
    waiting.clear();
  };
  const begin = (): Worker => {
    const begun = start();
    begun.unref();
    begun.on('message', (message: ThreadAnswer) => {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if ('error' in message) asked?.fail(new Error(`The search thread failed: ${message.error}`));
      else asked?.answer(message.value);
    });
    begun.on('error', end);
    begun.on('exit', () => end(new Error('The search thread has ended.')));
    return begun;
  };
  // The two sides are built from one source, and the messages are typed on both: nothing is parsed between them.
  const put = <T>(ask: ThreadRequest['ask']): Promise<T> =>
    new Promise<unknown>((answer, fail) => {
      const id = (count += 1);
      waiting.set(id, { answer, fail });
      thread ??= begin();
      thread.postMessage({ id, ask } satisfies ThreadRequest);
    }) as Promise<T>;
  return {
    marks: () => put<readonly ArticleMark[]>({ kind: 'marks' }),
    update: (changed, gone) => put<void>({ kind: 'update', changed, gone }),
    forget: () => put<void>({ kind: 'forget' }),
    search: (request) => put<SearchAnswer>({ kind: 'search', request }),
    close: async () => {
      await thread?.terminate();
    },
  };
}
