import { createCommand } from 'lexical';

export type Direction = 'up' | 'down';

/** What was done to blocks, or to items of a list, for those who do not see it. */
export type SaidOfBlocks =
  | {
      readonly done: 'moved';
      readonly what: 'block' | 'item';
      readonly direction: Direction;
      /** The words that they were moved past; null where they could not go on. */
      readonly past: string | null;
    }
  | { readonly done: 'duplicated' | 'deleted'; readonly what: 'block' | 'item'; readonly count: number };

export const SAY_OF_BLOCKS_COMMAND = createCommand<SaidOfBlocks>('SAY_OF_BLOCKS_COMMAND');
