import { wellFormed } from '../text/wellFormed';
import type { BlockCollector } from './collectBlocks';
import type { Dress } from './collectInline';
import type { Surroundings } from './surroundings';

/** Adds text as it stands; preformatted text line by line, with its spaces kept. */
export function addText(value: string, around: Surroundings, collector: BlockCollector): void {
  const dress = dressWithin(around);
  const text = wellFormed(value);
  if (!around.isPreformatted) {
    collector.text(text, dress);
    return;
  }
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (index > 0) collector.lineBreak();
    const kept = line.replace(/\t/g, '    ').replace(/^ +| {2,}/g, (space) => '\u00A0'.repeat(space.length));
    collector.text(kept, dress);
  });
}

/** How text is dressed here; the line under a link is the link's own. */
export function dressWithin({ marks, address }: Surroundings): Dress {
  return { marks: address === undefined ? marks : marks.filter((mark) => mark !== 'underline'), address };
}
