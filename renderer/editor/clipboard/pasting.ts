import { $toggleLink } from '@lexical/link';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  createCommand,
  KEY_DOWN_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type LexicalEditor,
} from 'lexical';
import type { Block } from '../../../shared/domain/body';
import { NOTHING_READ, readClip, type ReadClip } from '../../../shared/html/readClip';
import { safeAddress } from '../../../shared/html/safeAddress';
import { ask } from '../../desk/bridge';
import { newBlockId } from '../newBlockId';
import { $anchorAtCaret } from '../pictures/anchorAtCaret';
import type { ArrivingPicture, Manner } from '../pictures/intake';
import type { Anchor } from '../pictures/placing';
import { registerDropping } from './dropping';
import { picturesAlone } from './foundPictures';
import { $insertBlocks } from './insertBlocks';
import { pasteLong, type LongMatter } from './longPaste';
import { NOTHING_TO_SAY, outcomeOf, type PasteHooks, type PasteOutcome } from './pasteOutcome';
import { portionsOf } from './portions';
import { clipOf, isFilesAlone, isFromNewerStet, ownBlocks, pictureFilesOf } from './transfer';

/** From this many characters on it is read in a thread of its own. */
const READ_ELSEWHERE = 200_000;
/** More characters than this are refused: what the window can take in and go on answering was measured up to here. */
const MOST_AT_ONCE = 40_000_000;
/** From this many blocks on they are put in a portion at a time. */
const MANY_BLOCKS = 200;

/** What is said to be left out where the words alone could be taken. */
const ONLY_NEWER_KNOWS = 'what only a newer Stet knows';
/** What is pasted next is taken as plain text. */
const PLAIN_NEXT_COMMAND = createCommand<void>('plainNext');

/** Pastes the plain text of what was copied, in this editor. */
export function pastePlain(editor: LexicalEditor): void {
  editor.dispatchCommand(PLAIN_NEXT_COMMAND, undefined);
  void ask('app.pastePlain', {});
}

/** What a paste comes to. */
type Matter =
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'short'; readonly blocks: readonly Block[]; readonly outcome: PasteOutcome }
  | LongMatter;

/** Whoever takes pictures in. */
export type TakeIn = (arriving: readonly ArrivingPicture[], manner: Manner) => Promise<unknown>;

/** Paste, and what is dropped from outside, through the one reader; files by themselves are pictures. */
export function registerPasting(editor: LexicalEditor, hooks: PasteHooks, takeIn: TakeIn): () => void {
  let isPlain = false;
  let isUnderWay = false;
  const leaving = new AbortController();
  const $put = (matter: Matter, files: readonly File[]): void => {
    if (matter.kind === 'link') {
      editor.update(() => void $toggleLink(matter.address, { rel: null }), { tag: PASTE_TAG });
    } else if (matter.kind === 'tooLong') {
      hooks.onPasted({ ...NOTHING_TO_SAY, tooLong: 'pasted' });
    } else if (matter.kind === 'short') {
      editor.update(() => $insertBlocks(matter.blocks), { tag: PASTE_TAG });
      hooks.onPasted(matter.outcome);
    } else {
      isUnderWay = true;
      const selection = $getSelection()?.clone() ?? null;
      const { signal } = leaving;
      const place = { selection, caret: $anchorAtCaret(), leaving: signal };
      void pasteLong(matter, { editor, hooks, files, takeIn, ...place }).finally(() => {
        isUnderWay = false;
      });
    }
  };
  const $take = (event: Event, transfer: DataTransfer | null): boolean => {
    if (transfer === null) return false;
    event.preventDefault();
    if (isFilesAlone(transfer)) {
      takeFiles([...transfer.files], $anchorAtCaret());
      return true;
    }
    const files = pictureFilesOf(transfer);
    const wanted = isPlain;
    isPlain = false;
    if (!isUnderWay) $put($read(transfer, wanted), files);
    return true;
  };
  const takeFiles = (files: readonly File[], anchor: Anchor): void =>
    void takeIn(picturesAlone(files, anchor), 'alone');
  // The paste that is asked for comes without its formats, but does not say that she wanted them gone.
  const wantPlain = (): boolean => {
    isPlain = true;
    return true;
  };
  // Where there was no text to paste, the next one is none of that.
  const $forgetPlain = (): boolean => {
    isPlain = false;
    return false;
  };
  return mergeRegister(
    editor.registerCommand(PASTE_COMMAND, (event) => $take(event, transferOf(event)), COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => typeof event !== 'string' && $take(event, event.dataTransfer),
      COMMAND_PRIORITY_LOW,
    ),
    registerDropping(editor, { $takeMatter: $take, takeFiles }),
    editor.registerCommand(PLAIN_NEXT_COMMAND, wantPlain, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_DOWN_COMMAND, $forgetPlain, COMMAND_PRIORITY_LOW),
    () => leaving.abort(),
  );
}

function $read(transfer: DataTransfer, isPlain: boolean): Matter {
  const own = isPlain ? null : ownBlocks(transfer);
  if (own) return matterOf({ ...NOTHING_READ, blocks: own });
  const clip = clipOf(transfer, isPlain);
  if (Math.max(clip.html.length, clip.text.length) > MOST_AT_ONCE) return { kind: 'tooLong' };
  const address = $isWithinBlock() ? loneAddress(clip.text) : null;
  if (address !== null) return { kind: 'link', address };
  if (clip.html.length > READ_ELSEWHERE || clip.text.length > READ_ELSEWHERE) return { kind: 'unread', clip };
  const read = readClip(clip, newBlockId, { takesPictures: true });
  const isUnknown = !isPlain && isFromNewerStet(transfer);
  return matterOf(isUnknown ? { ...read, dropped: [...read.dropped, ONLY_NEWER_KNOWS] } : read);
}

/** What is long, or has to wait for its pictures, is put in from without this turn. */
function matterOf(read: ReadClip): Matter {
  if (read.blocks.length > MANY_BLOCKS || read.pending.length > 0) {
    return { kind: 'read', read, portions: portionsOf(read.blocks) };
  }
  return { kind: 'short', blocks: read.blocks, outcome: outcomeOf(read) };
}

/** True where words of one block are selected: an address pasted over them makes them a link. */
function $isWithinBlock(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const [start, end] = selection.getStartEndPoints();
  return start.getNode().getTopLevelElement()?.is(end.getNode().getTopLevelElement()) === true;
}

const loneAddress = (text: string): string | null => (/\s/.test(text.trim()) ? null : safeAddress(text));

function transferOf(event: ClipboardEvent | InputEvent | KeyboardEvent): DataTransfer | null {
  if (event instanceof ClipboardEvent) return event.clipboardData;
  return event instanceof InputEvent ? event.dataTransfer : null;
}
