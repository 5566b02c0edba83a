import { create } from 'zustand';
import type { NoteId } from '../../shared/domain/ids';
import { makeCall } from './call';
import { showTab } from './navigation';
import { editPrivateNotes, useSession } from './session';

/** The note that she has just asked to write; `key` grows, so that the same one can be asked for twice. */
export const useNoteInHand = create<{ readonly id: NoteId | null; readonly key: number }>(() => ({
  id: null,
  key: 0,
}));

/** Begins a note on a passage that the editor has just anchored it to, and shows where it is written. */
export function beginPrivateNote(id: NoteId): void {
  const { privateNotes } = useSession.getState();
  editPrivateNotes([...privateNotes, { id, text: '', createdAt: new Date().toISOString() }]);
  showTab('notes');
  useNoteInHand.setState(({ key }) => ({ id, key: key + 1 }));
}

export function writePrivateNote(id: NoteId, text: string): void {
  const { privateNotes } = useSession.getState();
  editPrivateNotes(privateNotes.map((note) => (note.id === id ? { ...note, text } : note)));
}

/** Takes a note out, and its anchor with it. */
export function removePrivateNote(id: NoteId): void {
  editPrivateNotes(useSession.getState().privateNotes.filter((note) => note.id !== id));
  removals.ask(id);
}

const removals = makeCall<NoteId>();

/** Hears of notes that were taken out until the returned function is called; the editor is the one that holds their anchors. */
export const onNoteRemoved = removals.hear;
