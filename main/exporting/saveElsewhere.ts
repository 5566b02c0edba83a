import type { Snapshot } from '../../shared/domain/article';
import { DiskError, type Disk } from '../storage/disk';
import { plainPage } from './plainPage';

/** What is in the window, saved or not. */
export interface Unsaved {
  readonly snapshot: Snapshot;
  readonly notes: string;
}

/**
 * Writes the text of an article beside each other as a page and as JSON, durably, at a path that she chose, and answers
 * with the page's. Rejects with `DiskError`; what is there already under the JSON's name is not written over.
 */
export async function saveElsewhere(
  disk: Disk,
  chosen: string,
  { snapshot, notes }: Unsaved,
): Promise<string> {
  const base = chosen.replace(/\.html?$/i, '');
  await disk.replace(`${base}.html`, Buffer.from(plainPage(snapshot), 'utf8'));
  const json = Buffer.from(`${JSON.stringify({ snapshot, notes }, null, 1)}\n`, 'utf8');
  for (let count = 1; count < MOST_OF_A_NAME; count++) {
    const path = count === 1 ? `${base}.json` : `${base} ${count}.json`;
    if (await disk.create(path, json)) return `${base}.html`;
  }
  throw new DiskError({ code: 'diskFault', facts: { file: `${base}.json`, system: 'names' } });
}

const MOST_OF_A_NAME = 100;
