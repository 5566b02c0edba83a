import type { FindAnswer, FindRequest } from '../../../shared/text/findInTexts';

/** Looks for something; null when it took too long and was stopped, or when another question came. */
export type Look = (request: FindRequest) => Promise<FindAnswer | 'stopped' | 'overtaken'>;

/** As long may one look take, in milliseconds: an expression can be made that never ends. */
const BUDGET_MS = 1_500;

/** Looks in a thread of its own, one question at a time; the thread is ended with the question that it cannot answer. */
export function threadSearcher(): { readonly look: Look; readonly end: () => void } {
  let worker: Worker | null = null;
  let settle: ((answer: 'stopped' | 'overtaken') => void) | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const look: Look = (request) => {
    if (settle) {
      // Still at the last one, which nobody wants any more.
      end();
      settle('overtaken');
    }
    const thread = (worker ??= new Worker(new URL('./findWorker.ts', import.meta.url), { type: 'module' }));
    return new Promise((done) => {
      const finish = (answer: FindAnswer | 'stopped' | 'overtaken'): void => {
        clearTimeout(timer);
        thread.onmessage = null;
        settle = null;
        done(answer);
      };
      const timer = setTimeout(() => {
        end();
        finish('stopped');
      }, BUDGET_MS);
      settle = finish;
      thread.onmessage = ({ data }: MessageEvent<FindAnswer>) => finish(data);
      thread.postMessage(request);
    });
  };
  return { look, end };
}
