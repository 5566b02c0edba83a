import { $getRoot, type BaseSelection, type LexicalEditor } from 'lexical';
import type { BlockId } from '../../../shared/domain/ids';
import type { Clip, ReadClip } from '../../../shared/html/readClip';
import { tally } from '../../../shared/html/tally';
import { useSession } from '../../desk/session';
import { reportTrouble } from '../../desk/trouble';
import { begin } from '../../desk/underway';
import { LOAD_TAG } from '../blockIds';
import { NOTHING_TO_SAY, outcomeOf, type PasteHooks } from './pasteOutcome';
import { insertPortions, type Ending, type Portions } from './portions';
import { sortPictures } from './foundPictures';
import type { TakeIn } from './pasting';
import { readInWorker } from './readInWorker';
import type { Anchor } from '../pictures/placing';

/** No paste makes an article longer, in top-level blocks: far beyond this the window would not answer soon. */
const MOST_BLOCKS = 50_000;

/** Matter that takes its time: one that is still to be read, or one that was read and holds much, or names pictures. */
export type LongMatter =
  | { readonly kind: 'unread'; readonly clip: Clip }
  | { readonly kind: 'read'; readonly read: Omit<ReadClip, 'blocks'>; readonly portions: Portions };

/** Where it is put, and who is told. */
export interface LongPaste {
  readonly editor: LexicalEditor;
  readonly hooks: PasteHooks;
  readonly files: readonly File[];
  /** Where she was when she pasted. */
  readonly selection: BaseSelection | null;
  /** Where the caret was: pictures that stood at the very beginning follow it. */
  readonly caret: Anchor;
  readonly takeIn: TakeIn;
  /** When the editor is taken away: she has left the article. */
  readonly leaving: AbortSignal;
}

/**
 * Pastes with progress that can be called off, and that ends by itself when another body comes into the editor, or the editor goes:
 * nothing of it was told to the desk then, and she is told that.
 */
export async function pasteLong(matter: LongMatter, paste: LongPaste): Promise<void> {
  const { editor, hooks, leaving } = paste;
  const headline = useSession.getState().fields?.headline ?? '';
  const finished = begin({ code: 'pasteUnderWay', facts: {} });
  const controller = new AbortController();
  const end = (ending: Ending): void => controller.abort(ending);
  controller.signal.addEventListener('abort', () => {
    if (controller.signal.reason === ('gone' satisfies Ending))
      reportTrouble({ code: 'pasteBrokenOff', facts: { headline } });
  });
  leaving.addEventListener('abort', () => end('gone'));
  const stopListening = editor.registerUpdateListener(({ tags }) => {
    if (tags.has(LOAD_TAG)) end('gone');
  });
  const say = (part: number | null): void => hooks.onPasting({ part, cancel: () => end('cancelled') });
  say(null);
  try {
    await run(matter, paste, controller.signal, say);
  } catch (error) {
    hooks.onPasted({ ...NOTHING_TO_SAY, isLost: true });
    throw error;
  } finally {
    stopListening();
    finished();
    // Ends the thread too, if there was one.
    controller.abort('cancelled' satisfies Ending);
    hooks.onPasting(null);
  }
}

async function run(
  matter: LongMatter,
  { editor, hooks, files, selection, caret, takeIn }: LongPaste,
  signal: AbortSignal,
  say: (part: number) => void,
): Promise<void> {
  const found = await gather(matter, signal);
  if (found === null) return;
  const blocksThere = editor.getEditorState().read(() => $getRoot().getChildrenSize());
  if (blocksThere + found.portions.total > MOST_BLOCKS) {
    return hooks.onPasted({ ...NOTHING_TO_SAY, tooLong: 'article' });
  }
  let first: BlockId | null = null;
  const portions: Portions = {
    total: found.portions.total,
    take: async (count) => {
      const blocks = await found.portions.take(count);
      first ??= blocks[0]?.id ?? null;
      return blocks;
    },
  };
  if (!(await insertPortions(editor, selection, portions, signal, say))) return;
  const { arrived, onTheWeb, lost } = sortPictures(found.read.pending, files, { ...caret, before: first });
  void takeIn(arrived, 'ofPaste');
  const dropped = [...found.read.dropped, ...lostWords(lost)];
  hooks.onPasted(outcomeOf({ ...found.read, dropped }, onTheWeb));
}

async function gather(
  matter: LongMatter,
  signal: AbortSignal,
): Promise<{ readonly read: Omit<ReadClip, 'blocks'>; readonly portions: Portions } | null> {
  if (matter.kind === 'read') return matter;
  const elsewhere = await readInWorker(matter.clip, signal);
  return elsewhere && { read: elsewhere.read, portions: elsewhere };
}

function lostWords(count: number): string[] {
  const lost = tally();
  for (let index = 0; index < count; index += 1) lost.add('picture');
  return lost.words();
}
