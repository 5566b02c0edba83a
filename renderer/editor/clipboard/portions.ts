import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  UNDO_COMMAND,
} from 'lexical';
import type { BaseSelection, LexicalEditor, NodeKey } from 'lexical';
import type { Block } from '../../../shared/domain/body';
import { FRESH_IDS_TAG, MORE_TO_COME_TAG } from '../blockIds';
import { keepPace, type Pace } from './pace';
import { $closeRoom, $goBehind, $insertAfter, $makeRoom, $removeBack } from './insertBlocks';

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

/** How long the work on one portion may take, in milliseconds; the next one is as large as that allows. */
const PORTION_MS = 30;
const FIRST_PORTION = 64;
/** However long they take: painting a long text costs much the same for few new blocks as for many. */
const SMALLEST_PORTION = 128;
const LARGEST_PORTION = 400;
const PART_OF_ONE_EDIT = [HISTORY_MERGE_TAG, MORE_TO_COME_TAG];

/**
 * Puts very many blocks in at a selection, a portion at a time, so that the window goes on answering. It is one step of
 * the undo history, and nothing is said of it until it is whole; cancelled, nothing of it stays, and the answer is false.
 */
export async function insertPortions(
  editor: LexicalEditor,
  selection: BaseSelection | null,
  portions: Portions,
  signal: AbortSignal,
  say: (part: number) => void,
): Promise<boolean> {
  const pace = keepPace(editor.getRootElement()?.ownerDocument.defaultView ?? null);
  try {
    return await insertAll({ editor, selection, portions, signal, say, pace });
  } finally {
    pace.end();
  }
}

interface Insertion {
  readonly editor: LexicalEditor;
  readonly selection: BaseSelection | null;
  readonly portions: Portions;
  readonly signal: AbortSignal;
  readonly say: (part: number) => void;
  readonly pace: Pace;
}

async function insertAll({ editor, selection, portions, signal, say, pace }: Insertion): Promise<boolean> {
  let size = FIRST_PORTION;
  let coming = portions.take(size);
  let blocks = await coming;
  if (signal.aborted || blocks.length === 0) return !signal.aborted;
  let last = makeRoom(editor, selection);
  let done = 0;
  for (; blocks.length > 0 && !signal.aborted; blocks = await coming) {
    const began = performance.now();
    inOneUpdate(editor, [...PART_OF_ONE_EDIT, FRESH_IDS_TAG], () => {
      const room = last;
      last = $insertAfter(room, blocks);
      if (done === 0) $closeRoom(room, last);
    });
    size = nextSize(blocks.length, performance.now() - began);
    done += blocks.length;
    // It is fetched while the window paints.
    coming = portions.take(size);
    say(done / portions.total);
    await pace.turn();
  }
  if (signal.aborted) await takeBack(editor, last, done, signal, pace);
  else inOneUpdate(editor, [HISTORY_MERGE_TAG], () => $goBehind(last));
  return !signal.aborted;
}

function makeRoom(editor: LexicalEditor, selection: BaseSelection | null): NodeKey {
  let room: NodeKey = '';
  inOneUpdate(editor, [HISTORY_PUSH_TAG, MORE_TO_COME_TAG], () => {
    room = $makeRoom(selection);
    // A step of the history, though there be nothing to do for the room.
    $getNodeByKey(room)?.markDirty();
  });
  return room;
}

/** Very many blocks go as they came, a portion at a time. What another body has replaced need not be taken back. */
async function takeBack(
  editor: LexicalEditor,
  end: NodeKey,
  count: number,
  { reason }: AbortSignal,
  pace: Pace,
): Promise<void> {
  const ending: Ending = reason === 'gone' ? 'gone' : 'cancelled';
  if (ending === 'gone') return;
  let last = end;
  const isThere = (): boolean => editor.getEditorState().read(() => $getNodeByKey(last) !== null);
  let size = FIRST_PORTION;
  // The first portion is left to the undo: a body is never without a block.
  let left = count - FIRST_PORTION;
  while (left > 0 && isThere()) {
    const going = Math.min(size, left);
    const began = performance.now();
    inOneUpdate(editor, PART_OF_ONE_EDIT, () => {
      last = $removeBack(last, going);
    });
    size = nextSize(going, performance.now() - began);
    left -= going;
    await pace.turn();
  }
  if (isThere()) editor.dispatchCommand(UNDO_COMMAND, undefined);
}

function nextSize(size: number, took: number): number {
  const fitting = Math.min(size * 2, (size * PORTION_MS) / took);
  return Math.round(Math.min(LARGEST_PORTION, Math.max(SMALLEST_PORTION, fitting)));
}

function inOneUpdate(editor: LexicalEditor, tags: readonly string[], $act: () => void): void {
  editor.update($act, { discrete: true, tag: [...tags, SKIP_SCROLL_INTO_VIEW_TAG] });
}
