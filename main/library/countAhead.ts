import { setImmediate as others } from 'node:timers/promises';
import type { Snapshot } from '../../shared/domain/article';
import { blockWords } from '../../shared/text/words';

/** After this many milliseconds of counting it is the turn of others: the window hears of no click before. */
const SLICE_MS = 10;

/** Counts what has not been counted yet, which is very much after a long paste; asking for the sum then costs nothing. */
export async function countAhead({ body, fields }: Snapshot): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (const { content } of body) {
    blockWords(content, fields.language);
    if (performance.now() < until) continue;
    await others();
    until = performance.now() + SLICE_MS;
  }
}
