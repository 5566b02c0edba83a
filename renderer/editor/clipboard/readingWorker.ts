// A thread of its own that reads what is too long for the window's: it never sees the page, the bridge or the network.
import '../../jitless';
import type { Block } from '../../../shared/domain/body';
import { readClip } from '../../../shared/html/readClip';
import { newBlockId } from '../newBlockId';
import type { ReadingAnswer, ReadingRequest } from './readingMessages';

let blocks: readonly Block[] = [];
let taken = 0;

function answer({ data }: MessageEvent<ReadingRequest>): ReadingAnswer {
  if (data.kind === 'take') {
    const portion = blocks.slice(taken, taken + data.count);
    taken += portion.length;
    return { kind: 'portion', blocks: portion };
  }
  const read = readClip(data.clip, newBlockId, { takesPictures: true });
  blocks = read.blocks;
  const { blocks: _kept, ...rest } = read;
  return { kind: 'read', read: rest, total: blocks.length };
}

self.addEventListener('message', (event: MessageEvent<ReadingRequest>) => self.postMessage(answer(event)));
