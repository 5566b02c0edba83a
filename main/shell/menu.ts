import { Menu, shell, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, keysOf, type CommandId } from '../../shared/commands/table';
import { MARKS } from '../../shared/domain/body';
import { words } from './words';

/** What stands in a menu: a command of the table, a line, or what the system does by itself. */
type Line = CommandId | '-' | MenuItemConstructorOptions;

const isMac = process.platform === 'darwin';
const { menu } = words;

interface MenuParts {
  readonly send: (command: CommandId) => void;
  /** Where there is no window to ask, too. */
  readonly newWindow: () => void;
  readonly logFolder: string;
}

/** Sets the menu; what an item does, the window decides. */
export function setMenu({ send, newWindow, logFolder }: MenuParts): void {
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
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' } as const] : []), ...template]),
  );
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

function item(line: Line, send: (command: CommandId) => void): MenuItemConstructorOptions {
  if (line === '-') return { type: 'separator' };
  if (typeof line !== 'string') return line;
  const [keys] = keysOf(COMMANDS[line], isMac);
  return {
    label: COMMANDS[line].menu ?? COMMANDS[line].name,
    ...(keys ? { accelerator: accelerator(keys) } : {}),
    click: () => send(line),
  };
}

/** Keys as Electron writes them. */
const accelerator = (keys: string): string =>
  keys.replace('Mod+', 'CmdOrCtrl+').replace('ArrowUp', 'Up').replace('ArrowDown', 'Down');
