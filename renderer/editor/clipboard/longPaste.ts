import { $getRoot, type BaseSelection, type LexicalEditor } from 'lexical';
import { NOTHING_READ, type Clip, type ReadClip } from '../../../shared/html/readClip';
import { tally } from '../../../shared/html/tally';
import { LOAD_TAG } from '../blockIds';
import { NOTHING_TO_SAY, outcomeOf, type PasteHooks } from './pasteOutcome';
import { insertPortions, portionsOf, type Ending, type Portions } from './portions';
import { readInWorker } from './readInWorker';
import { sortPictures, takePictures, withPictures, type Arrived, type TakePicture } from './takePictures';

/** No paste makes an article longer, in top-level blocks: far beyond this the window would not answer soon. */
const MOST_BLOCKS = 50_000;

/** Matter that takes its time: one that is still to be read, or one that was read and holds much, or pictures. */
export type LongMatter =
  | { readonly kind: 'unread'; readonly clip: Clip }
  | { readonly kind: 'read'; readonly read: Omit<ReadClip, 'blocks'>; readonly portions: Portions }
  | { readonly kind: 'pictures'; readonly arrived: readonly Arrived[] };

/** Where it is put, and who is told. */
export interface LongPaste {
  readonly editor: LexicalEditor;
  readonly hooks: PasteHooks;
  readonly files: readonly File[];
  /** Where she was when she pasted. */
  readonly selection: BaseSelection | null;
  /** Null while nobody takes pictures in. */
  readonly takePicture: TakePicture | null;
}

/** Pastes with progress that can be called off, and that ends by itself when another body comes into the editor. */
export async function pasteLong(matter: LongMatter, paste: LongPaste): Promise<void> {
  const { editor, hooks } = paste;
  const controller = new AbortController();
  const end = (ending: Ending): void => controller.abort(ending);
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
    // Ends the thread too, if there was one.
    controller.abort('cancelled' satisfies Ending);
    hooks.onPasting(null);
  }
}

async function run(
  matter: LongMatter,
  { editor, hooks, files, selection, takePicture }: LongPaste,
  signal: AbortSignal,
  say: (part: number) => void,
): Promise<void> {
  const found = await gather(matter, takePicture !== null, signal);
  if (found === null) return;
  const blocksThere = editor.getEditorState().read(() => $getRoot().getChildrenSize());
  if (blocksThere + found.portions.total > MOST_BLOCKS) {
    return hooks.onPasted({ ...NOTHING_TO_SAY, tooLong: 'article' });
  }
  const { arrived, onTheWeb, lost } =
    matter.kind === 'pictures'
      ? { arrived: matter.arrived, onTheWeb: 0, lost: 0 }
      : sortPictures(found.read.pending, files);
  const taken = takePicture ? await takePictures(arrived, takePicture, signal) : new Map<never, never>();
  const isDone = await insertPortions(
    editor,
    selection,
    withPictures(found.portions, arrived, taken),
    signal,
    say,
  );
  if (!isDone) return;
  const dropped = [...found.read.dropped, ...lostWords(lost)];
  hooks.onPasted(outcomeOf({ ...found.read, dropped }, onTheWeb));
}

async function gather(
  matter: LongMatter,
  takesPictures: boolean,
  signal: AbortSignal,
): Promise<{ readonly read: Omit<ReadClip, 'blocks'>; readonly portions: Portions } | null> {
  if (matter.kind === 'read') return matter;
  if (matter.kind === 'unread') {
    const elsewhere = await readInWorker(matter.clip, takesPictures, signal);
    return elsewhere && { read: elsewhere.read, portions: elsewhere };
  }
  return { read: NOTHING_READ, portions: portionsOf([]) };
}

function lostWords(count: number): string[] {
  const lost = tally();
  for (let index = 0; index < count; index += 1) lost.add('picture');
  return lost.words();
}
