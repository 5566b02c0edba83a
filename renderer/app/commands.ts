import type { AppCommand } from '../../shared/ipc/contract';
import { stage as stages } from '../../shared/domain/stage';
import { startArticle } from '../desk/articles';
import { useLibrary } from '../desk/library';
import { INSPECTOR_TABS, openDialog, showTab, useNavigation } from '../desk/navigation';
import { isReadOnly } from '../desk/readOnly';
import { isMine } from '../desk/ownership';
import { setStage, useSession } from '../desk/session';
import { openWindow } from '../desk/windows';
import { SEARCH_LIBRARY_ID } from '../features/library/SearchLibrary';
import { appWords } from '../i18n/app';
import { copyAllText } from './copyAllText';
import { toggleTheme } from './theme';

/** Something that she can have done, by menu, key or palette alike. */
export interface Command {
  readonly id: string;
  readonly name: string;
  /** As in the menu, with `Mod` for Ctrl or Cmd; null where it has no key. */
  readonly keys: string | null;
  readonly isEnabled: () => boolean;
  /** Told which words were selected when she asked for it. */
  readonly run: (selected: string) => void;
}

/** Not while all can only be read. */
const mayWrite = (): boolean => hasLibrary() && !isReadOnly();
const mayWriteInArticle = (): boolean => hasArticle() && mayWrite() && isMine();
const hasLibrary = (): boolean => useLibrary.getState().library !== null;
const hasArticle = (): boolean => useSession.getState().draft !== null;
const words = appWords.commands;

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

/** Commands that the menu sends too. */
const MENU_COMMANDS: Readonly<Record<AppCommand, Omit<Command, 'id'>>> = {
  newArticle: {
    name: words.newArticle,
    keys: 'Mod+N',
    isEnabled: mayWrite,
    run: () => void startArticle(),
  },
  import: {
    name: words.import,
    keys: 'Mod+O',
    isEnabled: mayWrite,
    run: () => openDialog({ kind: 'import' }),
  },
  publish: {
    name: words.publish,
    keys: 'Mod+Shift+P',
    isEnabled: mayWriteInArticle,
    run: () => openDialog({ kind: 'publish' }),
  },
  logCorrection: {
    name: words.logCorrection,
    keys: null,
    isEnabled: mayWriteInArticle,
    run: (selected) => openDialog({ kind: 'logCorrection', wrong: selected }),
  },
  whatDidItSayOn: { name: words.whatDidItSayOn, keys: null, isEnabled: hasArticle, run: askWhatItSaid },
  find: {
    name: words.find,
    keys: 'Mod+F',
    isEnabled: hasLibrary,
    run: () => focusSoon(() => document.getElementById(SEARCH_LIBRARY_ID)),
  },
  commandPalette: {
    name: words.palette,
    keys: 'Mod+K',
    isEnabled: hasLibrary,
    run: (selected) => openDialog({ kind: 'commandPalette', selected }),
  },
  settings: {
    name: words.settings,
    keys: 'Mod+,',
    isEnabled: hasLibrary,
    run: () => openDialog({ kind: 'settings' }),
  },
  toggleTheme: { name: words.toggleTheme, keys: null, isEnabled: () => true, run: toggleTheme },
  verify: {
    name: words.verify,
    keys: null,
    isEnabled: hasLibrary,
    run: () => openDialog({ kind: 'verify' }),
  },
  backUp: {
    name: words.backUp,
    keys: null,
    isEnabled: hasLibrary,
    run: () => openDialog({ kind: 'backUp' }),
  },
  erase: {
    name: words.erase,
    keys: null,
    isEnabled: mayWrite,
    run: (selected) => openDialog({ kind: 'erase', words: selected }),
  },
  // Without a library too: that is when it is needed most.
  restore: {
    name: words.restore,
    keys: null,
    isEnabled: () => true,
    run: () => openDialog({ kind: 'restore' }),
  },
};

const TAB_COMMANDS: readonly Command[] = INSPECTOR_TABS.map((tab, index) => ({
  id: `show-${tab}`,
  name: words.showTab(appWords.tabs[tab]),
  keys: `Mod+${index + 1}`,
  isEnabled: hasArticle,
  run: () => showTab(tab),
}));

/** In the Bin nothing goes on, and what it is already it need not be made. */
const STAGE_COMMANDS: readonly Command[] = stages.options.map((stage) => ({
  id: `stage-${stage}`,
  name: words.setStage(appWords.state[stage]),
  keys: null,
  isEnabled: () => {
    const { draft, stage: now } = useSession.getState();
    return mayWriteInArticle() && draft?.binnedAt === null && now !== stage;
  },
  run: () => setStage(stage),
}));

const OTHER_COMMANDS: readonly Command[] = [
  {
    id: 'newWindow',
    name: words.newWindow,
    keys: 'Mod+Shift+N',
    isEnabled: hasLibrary,
    run: () => void openWindow(null),
  },
  {
    id: 'openInNewWindow',
    name: words.openInNewWindow,
    keys: null,
    isEnabled: hasArticle,
    run: () => void openWindow(useSession.getState().draft?.id ?? null),
  },
  {
    id: 'connectSite',
    name: words.connectSite,
    keys: null,
    isEnabled: mayWrite,
    run: () => openDialog({ kind: 'connectSite' }),
  },
  { id: 'copyAll', name: words.copyAll, keys: null, isEnabled: hasArticle, run: () => void copyAllText() },
];

/** All that can be done; the palette, the keys and the menu read this table. */
export const COMMANDS: readonly Command[] = [
  ...Object.entries(MENU_COMMANDS).map(([id, command]) => ({ id, ...command })),
  ...OTHER_COMMANDS,
  ...STAGE_COMMANDS,
  ...TAB_COMMANDS,
];

/** Runs a command if it can be run now. */
export function runCommand(command: Command, selected = selectedWords()): void {
  if (command.isEnabled()) command.run(selected);
}

/** The command that the menu means; not beneath an open dialog. */
export function runMenuCommand(id: AppCommand): void {
  const isBusy = useNavigation.getState().dialog !== null && id !== 'toggleTheme';
  if (!isBusy) runCommand({ id, ...MENU_COMMANDS[id] });
}
