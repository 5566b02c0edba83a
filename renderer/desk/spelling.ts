import { create } from 'zustand';
import type { EventOf } from '../../shared/ipc/contract';
import type { Failure } from '../../shared/errors/failure';
import { ask, listen } from './bridge';
import { takeInHouse, takeInSettings } from './library';
import { reportTrouble } from './trouble';

/** The word that she asks about, where it stands, and what it may be meant to be; null while she asks about none. */
export const useMisspelling = create<{ readonly found: EventOf<'spelling.found'> | null }>(() => ({
  found: null,
}));

export const forgetMisspelling = (): void => useMisspelling.setState({ found: null });

/** Hears of words that she asks about, while the window is open. */
export const followSpelling = (): void =>
  void listen('spelling.found', (found) => useMisspelling.setState({ found }));

/** Puts a word in the place of the one that she asked about. */
export const replaceMisspelling = (word: string): void => void ask('spelling.replace', { word });

/** Takes a word for right, in this library. */
export async function learnWord(word: string): Promise<void> {
  const learnt = await ask('spelling.learn', { word });
  if (!learnt.ok) return reportTrouble(learnt.failure);
  takeInHouse(learnt.value);
}

/** Adds a dictionary whose file is named after its language; why not, or null. */
export async function addDictionary(file: File): Promise<Failure | null> {
  const language = /^([a-z]{2,3})(?:[-_]([a-z]{2}|\d{3}))?(?![a-z])/i.exec(file.name);
  const [, name = '', place] = language ?? [];
  const tag = place ? `${name.toLowerCase()}-${place.toUpperCase()}` : name.toLowerCase();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const added = await ask('spelling.add', { language: tag, bytes });
  if (!added.ok) return added.failure;
  takeInSettings(added);
  return null;
}

export const removeDictionary = async (): Promise<void> => takeInSettings(await ask('spelling.remove', {}));
