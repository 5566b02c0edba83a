import { create } from 'zustand';
import type { ReadOnlyBecause, WritingWish } from '../../shared/domain/readOnly';
import { ask } from './bridge';
import { useLibrary, welcome } from './library';
import { isMine } from './ownership';
import { meetDraft, openVersion, reloadArticle } from './session';
import { reportTrouble } from './trouble';

/** How often it is asked whether the library can be written in by now, while it is only read, in milliseconds. */
const ASK_AGAIN_MS = 3_000;

/** Whether nobody holds the lock any more that keeps the library from being written in. */
export const useFreedom = create<{ readonly isFree: boolean }>(() => ({ isFree: false }));

/** Why the open library is only read; null while it can be written in. */
export const useReadOnly = (): ReadOnlyBecause | null =>
  useLibrary(({ library }) => library?.readOnly ?? null);

export const isReadOnly = (): boolean => useLibrary.getState().library?.readOnly != null;

/** Opens the library anew to write in it, with what lies on the desk as it is on the disk by now. */
export async function openForWriting(wish: WritingWish): Promise<void> {
  const opened = await ask('library.openForWriting', wish);
  if (!opened.ok) return reportTrouble(opened.failure);
  await welcome(opened.value);
  await reloadArticle();
  useFreedom.setState({ isFree: false });
}

/** Compares with the disk what others may have changed. */
async function lookAround(): Promise<void> {
  const { library } = useLibrary.getState();
  if (!library) return;
  const { articleId, version } = openVersion();
  const answer = await ask('library.look', { articleId, version });
  if (!answer.ok || useLibrary.getState().library?.path !== library.path) return;
  const { readOnly, isFree, draft } = answer.value;
  useFreedom.setState({ isFree });
  if (JSON.stringify(readOnly) !== JSON.stringify(library.readOnly)) {
    useLibrary.setState((state) => (state.library ? { library: { ...state.library, readOnly } } : state));
  }
  const isTaken = draft !== null && meetDraft(draft, version);
  // What another window of ours wrote is no surprise.
  if (isTaken && !readOnly && isMine()) reportTrouble({ code: 'changedElsewhere', facts: {} });
}

/** Looks when the window is looked at again, and now and then while all can only be read. */
export function followDisk(): void {
  window.addEventListener('focus', () => void lookAround());
  setInterval(() => {
    if (isReadOnly()) void lookAround();
  }, ASK_AGAIN_MS);
}
