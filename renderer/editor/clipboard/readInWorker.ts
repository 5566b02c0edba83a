import type { Clip, ReadClip } from '../../../shared/html/readClip';
import type { Portions } from './portions';
import type { ReadingAnswer, ReadingRequest } from './readingMessages';

/** What a thread read: all but the blocks, and these in portions; null when it was called off. */
export interface ReadElsewhere extends Portions {
  readonly read: Omit<ReadClip, 'blocks'>;
}

/** Reads in a thread that ends with the signal; the blocks stay there until they are taken. */
export async function readInWorker(clip: Clip, signal: AbortSignal): Promise<ReadElsewhere | null> {
  const worker = new Worker(new URL('./readingWorker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate(), { once: true });
  const first = await ask(worker, { kind: 'read', clip }, signal);
  if (first?.kind !== 'read') return null;
  return {
    read: first.read,
    total: first.total,
    take: async (count) => {
      const portion = await ask(worker, { kind: 'take', count }, signal);
      return portion?.kind === 'portion' ? portion.blocks : [];
    },
  };
}

/** One question at a time; null when it was called off before the answer. */
function ask(worker: Worker, request: ReadingRequest, signal: AbortSignal): Promise<ReadingAnswer | null> {
  return new Promise((done, failed) => {
    if (signal.aborted) return done(null);
    signal.addEventListener('abort', () => done(null), { once: true });
    worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => done(data);
    worker.onerror = ({ message }) => failed(new Error(`Reading in a thread failed: ${message}`));
    worker.postMessage(request);
  });
}
