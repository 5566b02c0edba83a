import type { Need } from '../../shared/commands/command';
import { COMMANDS, isEditorCommand, type AppCommandId, type CommandId } from '../../shared/commands/table';
import type { Stage } from '../../shared/domain/stage';
import { assertNever } from '../../shared/errors/assertNever';
import { startArticle } from '../desk/articles';
import { ask } from '../desk/bridge';
import { isInBody, requestCommand, useHasEditor, useIsWordBlock, whatIsUndoable } from '../desk/editing';
import { openFind, stepFind } from '../desk/finding';
import { useLibrary } from '../desk/library';
import { openDialog, showTab, useNavigation } from '../desk/navigation';
import { isMine } from '../desk/ownership';
import { isReadOnly } from '../desk/readOnly';
import { setStage, useSession } from '../desk/session';
import { setOutlineOpen, toggleFocus } from '../desk/view';
import { openWindow } from '../desk/windows';
import { SEARCH_LIBRARY_ID } from '../features/library/SearchLibrary';
import { copyAllText } from './copyAllText';
import { toggleTheme } from './theme';

/** Now, so that no key is lost; and once more when what lies over it, or is not there yet, has been drawn. */
function focusSoon(find: () => HTMLElement | null): void {
  find()?.focus();
  requestAnimationFrame(() => find()?.focus());
}

/** What she has selected in the window, wherever it is. */
export const selectedWords = (): string => document.getSelection()?.toString().trim() ?? '';

function askWhatItSaid(): void {
  showTab('history');
  focusSoon(() => document.querySelector('[role="tabpanel"] input[type="date"]'));
}

/** Told which words were selected when she asked for it. */
type Deed = (selected: string) => void;

/** What each command of the window does; one without a deed does not compile. */
const DEEDS: Readonly<Record<AppCommandId, Deed>> = {
  newArticle: () => void startArticle(),
  newWindow: () => void openWindow(null),
  openInNewWindow: () => void openWindow(useSession.getState().draft?.id ?? null),
  import: () => openDialog({ kind: 'import' }),
  publish: () => openDialog({ kind: 'publish' }),
  logCorrection: (selected) => openDialog({ kind: 'logCorrection', wrong: selected }),
  whatDidItSayOn: askWhatItSaid,
  copyAll: () => void copyAllText(),
  findInArticle: () => openFind(false),
  replaceInArticle: () => openFind(true),
  findNext: () => stepFind(1),
  findPrevious: () => stepFind(-1),
  find: () => focusSoon(() => document.getElementById(SEARCH_LIBRARY_ID)),
  commandPalette: (selected) => openDialog({ kind: 'commandPalette', selected }),
  keyboardShortcuts: () => openDialog({ kind: 'keyboardShortcuts' }),
  settings: () => openDialog({ kind: 'settings' }),
  outline: () => setOutlineOpen(true),
  focusMode: toggleFocus,
  toggleTheme,
  fullScreen: () => void ask('app.toggleFullScreen', {}),
  verify: () => openDialog({ kind: 'verify' }),
  backUp: () => openDialog({ kind: 'backUp' }),
  restore: () => openDialog({ kind: 'restore' }),
  connectSite: () => openDialog({ kind: 'connectSite' }),
  erase: (selected) => openDialog({ kind: 'erase', words: selected }),
  stageIdea: () => setStage('idea'),
  stageDraft: () => setStage('draft'),
  stageWithLawyer: () => setStage('withLawyer'),
  stageAwaitingReply: () => setStage('awaitingReply'),
  stageReady: () => setStage('ready'),
  showSources: () => showTab('sources'),
  showClaims: () => showTab('claims'),
  showHistory: () => showTab('history'),
  showCorrections: () => showTab('corrections'),
  showRightOfReply: () => showTab('rightOfReply'),
  showChecks: () => showTab('checks'),
  showPublishing: () => showTab('publishing'),
  showNotes: () => showTab('notes'),
};

/** In the Bin nothing goes on, and what it is already it need not be made. */
const mayBecome = (wanted: Stage) => (): boolean => {
  const { draft, stage } = useSession.getState();
  return draft?.binnedAt === null && stage !== wanted;
};

/** What a command asks for beyond what the table says that it needs. */
const ALSO_NEEDED: Readonly<Partial<Record<CommandId, () => boolean>>> = {
  stageIdea: mayBecome('idea'),
  stageDraft: mayBecome('draft'),
  stageWithLawyer: mayBecome('withLawyer'),
  stageAwaitingReply: mayBecome('awaitingReply'),
  stageReady: mayBecome('ready'),
  undo: () => whatIsUndoable().undo,
  redo: () => whatIsUndoable().redo,
};

/** Whether what a command needs is there just now. */
export function isMet(need: Need): boolean {
  const hasLibrary = useLibrary.getState().library !== null;
  const hasArticle = useSession.getState().draft !== null;
  const isWritable = hasLibrary && !isReadOnly();
  const isBodyShown =
    hasArticle && useHasEditor.getState().hasEditor && !useNavigation.getState().isLookingBack;
  const isText = isBodyShown && isWritable && isMine();
  switch (need) {
    case 'nothing':
      return true;
    case 'library':
      return hasLibrary;
    case 'writableLibrary':
      return isWritable;
    case 'article':
      return hasArticle;
    case 'writableArticle':
      return hasArticle && isWritable && isMine();
    case 'body':
      return isBodyShown;
    case 'text':
      return isText;
    case 'wordBlock':
      return isText && useIsWordBlock.getState().isWordBlock;
    default:
      return assertNever(need);
  }
}

/** Whether a command has something to do just now. */
export const isEnabled = (id: CommandId): boolean =>
  isMet(COMMANDS[id].needs) && (ALSO_NEEDED[id]?.() ?? true);

/** Runs a command if it can be run now. */
export function runCommand(id: CommandId, selected = selectedWords()): void {
  if (!isEnabled(id)) return;
  if (isEditorCommand(id)) requestCommand(id);
  else DEEDS[id](selected);
}

/**
 * The command that the menu means; not beneath an open dialog. By its key it is done to the body only from within it, for in a
 * field that key means nothing.
 */
export function runMenuCommand(id: CommandId, isByKey: boolean): void {
  // A field of the window takes nothing but plain text anyhow.
  if (id === 'pastePlain' && !isInBody()) return void ask('app.pastePlain', {});
  const isBusy = useNavigation.getState().dialog !== null && COMMANDS[id].needs !== 'nothing';
  if (!isBusy && (!isByKey || !isEditorCommand(id) || isInBody())) runCommand(id);
}
