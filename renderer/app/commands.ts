import type { Need } from '../../shared/commands/command';
import { COMMANDS, isEditorCommand, type AppCommandId, type CommandId } from '../../shared/commands/table';
import { assertNever } from '../../shared/errors/assertNever';
import { startArticle } from '../desk/articles';
import { ask } from '../desk/bridge';
import { hasEditor, isInBody, requestCommand } from '../desk/editing';
import { openFind, stepFind } from '../desk/finding';
import { useLibrary } from '../desk/library';
import { openDialog, showTab, useNavigation } from '../desk/navigation';
import { isReadOnly } from '../desk/readOnly';
import { useSession } from '../desk/session';
import { setOutlineOpen, toggleFocus } from '../desk/view';
import { SEARCH_LIBRARY_ID } from '../features/library/SearchLibrary';
import { copyAllText } from './copyAllText';
import { toggleTheme } from './theme';

/** Now, so that no key is lost; and once more when what lies over it, or is not there yet, has been drawn. */
function focusSoon(find: () => HTMLElement | null): void {
  find()?.focus();
  requestAnimationFrame(() => find()?.focus());
}

function askWhatItSaid(): void {
  showTab('history');
  focusSoon(() => document.querySelector('[role="tabpanel"] input[type="date"]'));
}

const selectedWords = (): string => document.getSelection()?.toString().trim() ?? '';

/** What each command of the window does; one without a deed does not compile. */
const DEEDS: Readonly<Record<AppCommandId, () => void>> = {
  newArticle: () => void startArticle(),
  import: () => openDialog({ kind: 'import' }),
  publish: () => openDialog({ kind: 'publish' }),
  logCorrection: () => openDialog({ kind: 'logCorrection', wrong: selectedWords() }),
  whatDidItSayOn: askWhatItSaid,
  copyAll: () => void copyAllText(),
  findInArticle: () => openFind(false),
  replaceInArticle: () => openFind(true),
  findNext: () => stepFind(1),
  findPrevious: () => stepFind(-1),
  find: () => focusSoon(() => document.getElementById(SEARCH_LIBRARY_ID)),
  commandPalette: () => openDialog({ kind: 'commandPalette' }),
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
  erase: () => openDialog({ kind: 'erase', words: selectedWords() }),
  showSources: () => showTab('sources'),
  showClaims: () => showTab('claims'),
  showHistory: () => showTab('history'),
  showCorrections: () => showTab('corrections'),
  showRightOfReply: () => showTab('rightOfReply'),
  showChecks: () => showTab('checks'),
  showPublishing: () => showTab('publishing'),
  showNotes: () => showTab('notes'),
};

function isMet(need: Need): boolean {
  const hasLibrary = useLibrary.getState().library !== null;
  const hasArticle = useSession.getState().draft !== null;
  const isWritable = hasLibrary && !isReadOnly();
  const isBodyShown = hasArticle && hasEditor() && !useNavigation.getState().isLookingBack;
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
      return hasArticle && isWritable;
    case 'body':
      return isBodyShown;
    case 'text':
      return isBodyShown && isWritable;
    default:
      return assertNever(need);
  }
}

/** Whether a command has something to do just now. */
export const isEnabled = (id: CommandId): boolean => isMet(COMMANDS[id].needs);

/** Runs a command if it can be run now. */
export function runCommand(id: CommandId): void {
  if (!isEnabled(id)) return;
  if (isEditorCommand(id)) requestCommand(id);
  else DEEDS[id]();
}

/** The command that the menu means; not beneath an open dialog, and done to the body only from within it. */
export function runMenuCommand(id: CommandId): void {
  const isBusy = useNavigation.getState().dialog !== null && COMMANDS[id].needs !== 'nothing';
  if (!isBusy && (!isEditorCommand(id) || isInBody())) runCommand(id);
}
