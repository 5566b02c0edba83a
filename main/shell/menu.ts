import { Menu, shell, type MenuItemConstructorOptions } from 'electron';
import type { AppCommand } from '../../shared/ipc/contract';
import { words } from './words';

interface MenuParts {
  readonly send: (command: AppCommand) => void;
  readonly newWindow: () => void;
  readonly logFolder: string;
}

/** Sets the menu; what an item does, the window decides. */
export function setMenu({ send, newWindow, logFolder }: MenuParts): void {
  const isMac = process.platform === 'darwin';
  const item = (label: string, command: AppCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send(command),
  });
  const { menu } = words;
  const settings = item(menu.settings, 'settings', 'CmdOrCtrl+,');
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: menu.file,
      submenu: [
        item(menu.newArticle, 'newArticle', 'CmdOrCtrl+N'),
        { label: menu.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: newWindow },
        item(menu.import, 'import', 'CmdOrCtrl+O'),
        { type: 'separator' },
        item(menu.publish, 'publish', 'CmdOrCtrl+Shift+P'),
        { type: 'separator' },
        item(menu.backUp, 'backUp'),
        item(menu.restore, 'restore'),
        { type: 'separator' },
        settings,
        { type: 'separator' },
        { role: 'close', label: menu.close },
        ...(isMac ? [] : [{ role: 'quit', label: menu.quit, accelerator: 'CmdOrCtrl+Q' } as const]),
      ],
    },
    {
      label: menu.edit,
      submenu: [
        ...editing(),
        { type: 'separator' },
        item(menu.find, 'find', 'CmdOrCtrl+F'),
        { type: 'separator' },
        item(menu.erase, 'erase'),
      ],
    },
    {
      label: menu.view,
      submenu: [
        item(menu.commandPalette, 'commandPalette', 'CmdOrCtrl+K'),
        { type: 'separator' },
        item(menu.theme, 'toggleTheme'),
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: menu.article,
      submenu: [item(menu.logCorrection, 'logCorrection'), item(menu.whatDidItSayOn, 'whatDidItSayOn')],
    },
    {
      label: menu.help,
      submenu: [
        item(menu.verify, 'verify'),
        { label: menu.showLogs, click: () => void shell.openPath(logFolder) },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function editing(): MenuItemConstructorOptions[] {
  return [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
  ];
}
