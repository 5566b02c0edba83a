import type { Session } from 'electron';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { AppSettings } from '../settings/appSettings';
import type { Disk } from '../storage/disk';

/** Whether words are looked at for their spelling: off until she has put a dictionary there. */
export interface Spelling {
  /** At the start: with the dictionary of last time, if its file is there. */
  readonly resume: () => Promise<void>;
  readonly add: (language: string, bytes: Uint8Array) => Promise<Result<null>>;
  readonly remove: () => Promise<void>;
  /** Takes these words for right, and none of those that it knew before: another library has others. */
  readonly know: (words: readonly string[]) => Promise<void>;
}

interface Parts {
  readonly session: () => Session;
  readonly settings: AppSettings;
  readonly disk: Disk;
  readonly appFolder: string;
}

/** Nothing listens there. A dictionary that is missing is asked for by Chromium itself: it is to reach nobody. */
const NOWHERE = 'http://127.0.0.1:9/';
/** How long Chromium may take to read a dictionary, in milliseconds. */
const READING_MS = 15_000;
const SIGNATURE = 'BDic';

/**
 * Chromium reads a dictionary from `Dictionaries/` under a name that changes with its version. So it is handed the file as if
 * it fetched it, from this computer and once, and puts it there itself.
 */
export function openSpelling({ session, settings, disk, appFolder }: Parts): Spelling {
  const folder = join(appFolder, 'Dictionaries');
  const off = (): void => {
    session().setSpellCheckerDictionaryDownloadURL(NOWHERE);
    session().setSpellCheckerLanguages([]);
    session().setSpellCheckerEnabled(false);
  };
  const on = (language: string): void => {
    session().setSpellCheckerEnabled(true);
    session().setSpellCheckerLanguages([language]);
  };
  const removeFiles = async (): Promise<void> => {
    for (const name of await disk.list(folder)) await disk.remove(join(folder, name));
  };
  return {
    resume: async () => {
      off();
      const { spelling } = settings.settings();
      if (!spelling) return;
      const names = await disk.list(folder);
      if (names.some((name) => name.startsWith(`${spelling}-`))) on(spelling);
    },
    add: async (wanted, bytes) => {
      const language = knownLanguage(session(), wanted);
      if (language === null || Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== SIGNATURE) {
        return fail('dictionaryUnknown');
      }
      off();
      await removeFiles();
      const isRead = await handOver(session(), bytes, () => on(language));
      session().setSpellCheckerDictionaryDownloadURL(NOWHERE);
      if (!isRead) off();
      await settings.save({ spelling: isRead ? language : null });
      return isRead ? ok(null) : fail('dictionaryUnknown');
    },
    remove: async () => {
      off();
      await removeFiles();
      await settings.save({ spelling: null });
    },
    know: (words) => know(session(), words),
  };
}

/** Chromium keeps such words in the app's own folder: what was erased from the library goes from there too. */
async function know(session: Session, words: readonly string[]): Promise<void> {
  for (const word of await session.listWordsInSpellCheckerDictionary()) {
    if (!words.includes(word)) session.removeWordFromSpellCheckerDictionary(word);
  }
  for (const word of words) session.addWordToSpellCheckerDictionary(word);
}

/** A language as Chromium calls it: as it is, or without its place. */
function knownLanguage(session: Session, wanted: string): string | null {
  const known = session.availableSpellCheckerLanguages;
  return [wanted, wanted.split('-')[0] ?? ''].find((language) => known.includes(language)) ?? null;
}

/** Serves the bytes on this computer for as long as it takes Chromium to fetch and read them; true once it has. */
async function handOver(session: Session, bytes: Uint8Array, begin: () => void): Promise<boolean> {
  const server = createServer((_request, answer) => answer.end(bytes));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  session.setSpellCheckerDictionaryDownloadURL(`http://127.0.0.1:${port}/`);
  try {
    return await new Promise<boolean>((done) => {
      const timer = setTimeout(() => done(false), READING_MS);
      const finish = (isRead: boolean) => (): void => {
        clearTimeout(timer);
        done(isRead);
      };
      session.once('spellcheck-dictionary-initialized', finish(true));
      session.once('spellcheck-dictionary-download-failure', finish(false));
      begin();
    });
  } finally {
    server.close();
  }
}
