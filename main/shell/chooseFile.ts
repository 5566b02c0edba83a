import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';

/** Asks in the system's dialog where a file is to be saved; null when she thought better of it. */
export async function chooseFile(window: BrowserWindow | null, name: string): Promise<string | null> {
  const options = { defaultPath: join(app.getPath('documents'), name) };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled ? null : (filePath ?? null);
}
