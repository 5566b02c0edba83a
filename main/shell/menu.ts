import { Menu, shell, type KeyboardEvent, type MenuItemConstructorOptions } from 'electron';
import type { Need } from '../../shared/commands/command';
import { COMMAND_IDS, COMMANDS, keysOf, type CommandId } from '../../shared/commands/table';
import { MARKS } from '../../shared/domain/body';
import { words } from './words';

/** What stands in a menu: a command of the table, a line, or what the system does by itself. */
type Line = CommandId | '-' | MenuItemConstructorOptions;

const isMac = process.platform === 'darwin';
const { menu } = words;

type Send = (command: CommandId, isByKey: boolean) => void;

interface MenuParts {
  readonly send: Send;
  /** Where there is no window to ask, too. */
  readonly newWindow: () => void;
  readonly logFolder: string;
}

/** Sets the menu; what an item does, the window decides. The answer greys what has to wait for its need. */
export function setMenu({ send, newWindow, logFolder }: MenuParts): (met: ReadonlySet<Need> | null) => void {
  const showLogs = { label: menu.showLogs, click: () => void shell.openPath(logFolder) };
  const menus: readonly (readonly [string, readonly Line[]])[] = [
    [menu.file, fileLines({ ...item('newWindow', send), click: newWindow })],
    [menu.edit, EDIT],
    [menu.format, FORMAT],
    [menu.insert, INSERT],
    [menu.view, VIEW],
    [menu.article, ['logCorrection', 'whatDidItSayOn']],
    [menu.help, ['keyboardShortcuts', '-', 'verify', showLogs]],
  ];
  const template = menus.map(([label, lines]) => ({ label, submenu: lines.map((line) => item(line, send)) }));
  const whole = Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' } as const] : []), ...template]);
  Menu.setApplicationMenu(whole);
  return (met) => {
    for (const id of COMMAND_IDS) {
      const line = whole.getMenuItemById(id);
      if (line) line.enabled = isEnabled(id, met);
    }
  };
}

/** Where there is no window, one can be opened. To paste plain text is the system's, as to paste: any field takes it. */
function isEnabled(id: CommandId, met: ReadonlySet<Need> | null): boolean {
  if (met === null) return id === 'newWindow';
  return id === 'pastePlain' || met.has(COMMANDS[id].needs);
}

function fileLines(newWindow: Line): readonly Line[] {
  return [
    'newArticle',
    newWindow,
    'import',
    '-',
    'publish',
    '-',
    'backUp',
    'restore',
    '-',
    'settings',
    '-',
    { role: 'close', label: menu.close },
    ...(isMac ? [] : [{ role: 'quit', label: menu.quit, accelerator: 'CmdOrCtrl+Q' } as const]),
  ];
}

const EDIT: readonly Line[] = [
  { role: 'undo' },
  { role: 'redo' },
  '-',
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  'pastePlain',
  { role: 'selectAll' },
  '-',
  'findInArticle',
  'replaceInArticle',
  'findNext',
  'findPrevious',
  'find',
  '-',
  'erase',
];

const FORMAT: readonly Line[] = [
  ...MARKS,
  'link',
  '-',
  'paragraph',
  'heading',
  'subheading',
  'minorHeading',
  '-',
  'bulletedList',
  'numberedList',
  'quote',
  'pullQuote',
  '-',
  'moveBlockUp',
  'moveBlockDown',
  'duplicateBlock',
  'deleteBlock',
];

const INSERT: readonly Line[] = ['picture', 'embed', 'divider', 'table', 'footnote', '-', 'privateNote'];

const VIEW: readonly Line[] = [
  'commandPalette',
  'outline',
  '-',
  'focusMode',
  'toggleTheme',
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { role: 'togglefullscreen' },
];

function item(line: Line, send: Send): MenuItemConstructorOptions {
  if (line === '-') return { type: 'separator' };
  if (typeof line !== 'string') return line;
  const [keys] = keysOf(COMMANDS[line], isMac);
  return {
    id: line,
    label: COMMANDS[line].menu ?? COMMANDS[line].name,
    ...(keys ? { accelerator: accelerator(keys) } : {}),
    click: (_item, _window, event?: KeyboardEvent) => send(line, event?.triggeredByAccelerator ?? false),
  };
}

/** Keys as Electron writes them. */
const accelerator = (keys: string): string =>
  keys.replace('Mod+', 'CmdOrCtrl+').replace('ArrowUp', 'Up').replace('ArrowDown', 'Down');
