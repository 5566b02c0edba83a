import { Menu, shell, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, keysOf, type CommandId } from '../../shared/commands/table';
import { words } from './words';

/** What stands in a menu: a command of the table, a line, or what the system does by itself. */
type Line = CommandId | '-' | MenuItemConstructorOptions;

const isMac = process.platform === 'darwin';
const { menu } = words;

/** Sets the menu; what an item does, the window decides. */
export function setMenu(send: (command: CommandId) => void, logFolder: string): void {
  const showLogs = { label: menu.showLogs, click: () => void shell.openPath(logFolder) };
  const menus: readonly (readonly [string, readonly Line[]])[] = [
    [menu.file, fileLines()],
    [menu.edit, EDIT],
    [menu.format, FORMAT],
    [menu.view, VIEW],
    [menu.article, ['logCorrection', 'whatDidItSayOn']],
    [menu.help, ['keyboardShortcuts', '-', 'verify', showLogs]],
  ];
  const template = menus.map(([label, lines]) => ({ label, submenu: lines.map((line) => item(line, send)) }));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' } as const] : []), ...template]),
  );
}

function fileLines(): readonly Line[] {
  return [
    'newArticle',
    'import',
    '-',
    'publish',
    '-',
    'backUp',
    'restore',
    '-',
    'settings',
    '-',
    isMac
      ? { role: 'close', label: menu.close }
      : { role: 'quit', label: menu.quit, accelerator: 'CmdOrCtrl+Q' },
  ];
}

const EDIT: readonly Line[] = [
  { role: 'undo' },
  { role: 'redo' },
  '-',
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'pasteAndMatchStyle' },
  { role: 'selectAll' },
  '-',
  'findInArticle',
  'replaceInArticle',
  'findNext',
  'findPrevious',
  'find',
];

const FORMAT: readonly Line[] = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
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
];

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
