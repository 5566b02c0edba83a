import type { BrowserWindow } from 'electron';
import { ok } from '../../shared/errors/failure';
import type { AppContext } from '../ipc/context';
import type { Announce, HandlersFor } from '../ipc/handlers';
import { inLibrary } from '../ipc/reaching';
import type { AppSettings } from '../settings/appSettings';
import type { Spelling } from './spelling';

interface Parts {
  readonly spelling: Spelling;
  readonly settings: AppSettings;
  readonly window: () => BrowserWindow | null;
}

type Channels = 'spelling.add' | 'spelling.remove' | 'spelling.replace' | 'spelling.learn';

/** A dictionary that is added or taken away, and a word that is put right. */
export function spellingHandlers(
  context: AppContext,
  { spelling, settings, window }: Parts,
): HandlersFor<Channels> {
  return {
    'spelling.add': async ({ language, bytes }) => {
      const added = await spelling.add(language, bytes);
      return added.ok ? ok(settings.settings()) : added;
    },
    'spelling.remove': async () => {
      await spelling.remove();
      return ok(settings.settings());
    },
    'spelling.learn': ({ word }) =>
      inLibrary(context, async (library) => {
        const { dictionary = [] } = library.house();
        const house = await library.saveHouse({ dictionary: [...new Set([...dictionary, word])] });
        await spelling.know(house.dictionary ?? []);
        return ok(house);
      }),
    'spelling.replace': async ({ word }) => {
      window()?.webContents.replaceMisspelling(word);
      return ok({});
    },
  };
}

/** Tells the window of a word that she asks about and that is in no dictionary. */
export function tellMisspellings(window: BrowserWindow, announce: Announce): void {
  window.webContents.on('context-menu', (_event, { misspelledWord, dictionarySuggestions, x, y }) => {
    if (misspelledWord === '') return;
    announce('spelling.found', { word: misspelledWord, suggestions: dictionarySuggestions, x, y });
  });
}
