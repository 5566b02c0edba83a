import { parentPort, workerData } from 'node:worker_threads';
import { nodeDisk } from '../storage/nodeDisk';
import type { Searcher, SearchPlace } from './searcher';
import { openTextSearcher } from './textSearcher';
import type { ThreadAnswer, ThreadRequest } from './threadMessages';

// The search thread: all reading, folding and scanning happens here, so that the window never waits for it.
const searcher = openTextSearcher(nodeDisk(), workerData as SearchPlace);

parentPort?.on('message', (message: ThreadRequest) => {
  const done = searcher.then((opened) => work(opened, message));
  void done.then(
    (value) => say({ id: message.id, value }),
    (error: unknown) => say({ id: message.id, error: error instanceof Error ? error.name : 'unknown' }),
  );
});

const say = (answer: ThreadAnswer): void => parentPort?.postMessage(answer);

function work(opened: Searcher, { ask }: ThreadRequest): Promise<unknown> {
  switch (ask.kind) {
    case 'marks':
      return opened.marks();
    case 'forget':
      return opened.forget();
    case 'update':
      return opened.update(ask.changed, ask.gone);
    case 'search':
      return opened.search(ask.request);
  }
}
