import type { BrowserWindow } from 'electron';
import { ok } from '../../shared/errors/failure';
import type { Announcer } from '../ipc/announcer';
import type { AppContext } from '../ipc/context';
import type { Announce, AskedHandlersFor } from '../ipc/handlers';
import { inLibrary } from '../ipc/reaching';
import type { AppSettings } from '../settings/appSettings';
import type { WindowId } from '../shell/windowId';
import type { Spelling } from './spelling';

interface Parts {
  readonly spelling: Spelling;
  readonly settings: AppSettings;
  readonly windowOf: (id: WindowId) => BrowserWindow | null;
  readonly announcer: Announcer;
}

type Channels = 'spelling.add' | 'spelling.remove' | 'spelling.replace' | 'spelling.learn';

/** A dictionary that is added or taken away, and a word that is put right. */
export function spellingHandlers(
  context: AppContext,
  { spelling, settings, windowOf, announcer }: Parts,
): AskedHandlersFor<Channels> {
  const tellOthers = (from: WindowId): void =>
    announcer.toOthers(from)('app.settingsChanged', { settings: settings.settings() });
  return {
    'spelling.add': async ({ language, bytes }, from) => {
      const added = await spelling.add(language, bytes);
      tellOthers(from);
      return added.ok ? ok(settings.settings()) : added;
    },
    'spelling.remove': async (_, from) => {
      await spelling.remove();
      tellOthers(from);
      return ok(settings.settings());
    },
    'spelling.learn': ({ word }) =>
      inLibrary(context, async (library) => {
        const { dictionary = [] } = library.house();
        const house = await library.saveHouse({ dictionary: [...new Set([...dictionary, word])] });
        await spelling.know(house.dictionary ?? []);
        context.announce('library.houseChanged', { house });
        return ok(house);
      }),
    'spelling.replace': async ({ word }, from) => {
      windowOf(from)?.webContents.replaceMisspelling(word);
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
