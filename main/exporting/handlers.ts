import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { ok } from '../../shared/errors/failure';
import { slugFrom } from '../../shared/text/slug';
import type { HandlersFor } from '../ipc/handlers';
import { words } from '../shell/words';
import type { Disk } from '../storage/disk';
import { saveElsewhere } from './saveElsewhere';

interface ExportingParts {
  readonly disk: Disk;
  readonly window: () => BrowserWindow | null;
}

/** Takes text out of Stet, to where she says. */
export function exportingHandlers({ disk, window }: ExportingParts): HandlersFor<'drafts.saveElsewhere'> {
  return {
    'drafts.saveElsewhere': async (unsaved) => {
      const { headline, slug } = unsaved.snapshot.fields;
      const path = await askWhere(window(), slug || slugFrom(headline) || words.saveElsewhere.untitled);
      return ok({ path: path === null ? null : await saveElsewhere(disk, path, unsaved) });
    },
  };
}

async function askWhere(window: BrowserWindow | null, name: string): Promise<string | null> {
  const options = {
    title: words.saveElsewhere.where,
    defaultPath: join(app.getPath('documents'), `${name}.html`),
    filters: [{ name: words.saveElsewhere.kind, extensions: ['html'] }],
  };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || !filePath ? null : filePath;
}
