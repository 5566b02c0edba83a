import { HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, SKIP_SCROLL_INTO_VIEW_TAG, UNDO_COMMAND } from 'lexical';
import type { BaseSelection, LexicalEditor, NodeKey } from 'lexical';
import type { Block } from '../../../shared/domain/body';
import { FRESH_IDS_TAG } from '../blockIds';
import { $closeRoom, $insertAfter, $makeRoom } from './insertBlocks';

/** Blocks that are taken a portion at a time: from a worker, or cut off a body that is here. */
export interface Portions {
  readonly total: number;
  readonly take: (count: number) => Promise<readonly Block[]>;
}

/** A body that is here, in portions. */
export function portionsOf(blocks: readonly Block[]): Portions {
  let taken = 0;
  return {
    total: blocks.length,
    take: (count) => {
      const portion = blocks.slice(taken, taken + count);
      taken += portion.length;
      return Promise.resolve(portion);
    },
  };
}

/** Why a long paste ended early: on her word, or because another body is in the editor by now. */
export type Ending = 'cancelled' | 'gone';

/** How long putting in one portion may take, in milliseconds; the next one is as large as that allows. */
const PORTION_MS = 40;
/** How long it may take until it is painted as well. */
const PAINTED_MS = 200;
const FIRST_PORTION = 32;
const SMALLEST_PORTION = 16;
const LARGEST_PORTION = 400;

/**
 * Puts very many blocks in at a selection, a portion at a time, so that the window goes on answering. It is one step of
 * the undo history; cancelled, nothing of it stays, and the answer is false.
 */
export async function insertPortions(
  editor: LexicalEditor,
  selection: BaseSelection | null,
  portions: Portions,
  signal: AbortSignal,
  say: (part: number) => void,
): Promise<boolean> {
  let room: NodeKey | null = null;
  let last: NodeKey = '';
  let done = 0;
  for (let size = FIRST_PORTION; done < portions.total;) {
    const blocks = await portions.take(size);
    if (signal.aborted || blocks.length === 0) break;
    const began = performance.now();
    const first = room === null;
    inOneUpdate(editor, first ? [HISTORY_PUSH_TAG] : [HISTORY_MERGE_TAG, FRESH_IDS_TAG], () => {
      room ??= last = $makeRoom(selection);
      last = $insertAfter(last, blocks);
    });
    const took = performance.now() - began;
    done += blocks.length;
    say(done / portions.total);
    await afterPainting();
    size = nextSize(blocks.length, took, performance.now() - began);
  }
  if (signal.aborted) takeBack(editor, room, signal);
  else if (room !== null) inOneUpdate(editor, [HISTORY_MERGE_TAG], () => $closeRoom(room ?? last, last));
  return !signal.aborted;
}

/** What another body has replaced need not be taken back. */
function takeBack(editor: LexicalEditor, room: NodeKey | null, { reason }: AbortSignal): void {
  const ending: Ending = reason === 'gone' ? 'gone' : 'cancelled';
  if (room !== null && ending === 'cancelled') editor.dispatchCommand(UNDO_COMMAND, undefined);
}

/** Painting costs much the same for few blocks as for many: only when it takes very long are they fewer. */
function nextSize(size: number, took: number, painted: number): number {
  const fitting = painted > PAINTED_MS ? size / 2 : Math.min(size * 2, (size * PORTION_MS) / took);
  return Math.round(Math.min(LARGEST_PORTION, Math.max(SMALLEST_PORTION, fitting)));
}

function inOneUpdate(editor: LexicalEditor, tags: readonly string[], $act: () => void): void {
  editor.update($act, { discrete: true, tag: [...tags, SKIP_SCROLL_INTO_VIEW_TAG] });
}

/** After the next picture, and after what she did meanwhile; a window that is not seen draws none. */
const afterPainting = (): Promise<void> =>
  new Promise((done) => {
    const unseen = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      setTimeout(done);
    });
  });
