import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchPlace } from './searcher';

/** Starts the search thread from its bundle. A thread cannot open files within an app's archive, so it is given the source. */
export function startSearchThread(installedFolder: string, place: SearchPlace): Worker {
  const source = readFileSync(join(installedFolder, 'out', 'searching', 'index.cjs'), 'utf8');
  return new Worker(source, { eval: true, workerData: place });
}
