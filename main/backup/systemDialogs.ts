import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { join } from 'node:path';
import { words } from '../shell/words';
import type { BackupDialogs } from './handlers';

/** The system's own dialogs for files and folders, over the window where there is one. */
export function systemDialogs(window: () => BrowserWindow | null, documents: string): BackupDialogs {
  const filters = [{ name: words.backup.kind, extensions: ['stetbackup'] }];
  const askOpen = async (options: OpenDialogOptions): Promise<string | null> => {
    const over = window();
    const { canceled, filePaths } = await (over
      ? dialog.showOpenDialog(over, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    askWhereTo: async (suggestedName) => {
      const over = window();
      const options = {
        title: words.backup.whereTo,
        buttonLabel: words.backup.backUp,
        defaultPath: join(documents, suggestedName),
        filters,
      };
      const { canceled, filePath } = await (over
        ? dialog.showSaveDialog(over, options)
        : dialog.showSaveDialog(options));
      return canceled || !filePath ? null : filePath;
    },
    askWhich: () =>
      askOpen({
        title: words.backup.which,
        buttonLabel: words.backup.choose,
        properties: ['openFile'],
        filters,
      }),
    askFolder: () =>
      askOpen({
        title: words.backup.folder,
        buttonLabel: words.backup.restoreHere,
        defaultPath: documents,
        properties: ['openDirectory', 'createDirectory'],
      }),
  };
}
