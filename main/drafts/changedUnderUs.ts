import type { Draft } from '../../shared/domain/article';
import type { PrivateNote } from '../../shared/domain/privateNote';
import { fail, type Failure } from '../../shared/errors/failure';
import { canonicalJson } from '../../shared/text/canonical';
import { withCheck } from '../storage/checkedJson';
import type { DurableJson } from '../storage/durableJson';
import { draftPath, type ArticlePlace } from './articleFolder';

/** A draft that another process, or a sync program, may write in too. */
export interface WatchedDraft {
  readonly value: () => Draft;
  /** False when another text came in since it was last met: that stands, and is to be met first. */
  readonly put: (next: Draft) => Promise<boolean>;
  /** Compares with the disk; true when another text was taken in, after `keepOurs` has kept the one that stood here. Call it in turn. */
  readonly meet: (keepOurs: () => Promise<unknown>) => Promise<boolean>;
}

/**
 * Watches a draft. The version that the window knows goes on growing, whatever another wrote: a save that is based on the
 * text before is then a conflict, and both survive. What is taken in is not written again, or two computers that share a
 * folder would answer each other for ever.
 */
export function watchDraft(
  place: ArticlePlace,
  file: DurableJson<Draft>,
  tell: (failure: Failure) => void,
): WatchedDraft {
  let lift = 0;
  const value = (): Draft => {
    const stored = file.value();
    return lift === 0 ? stored : { ...stored, version: stored.version + lift };
  };
  return {
    value,
    put: async (next) => {
      const isPut = await file.putOver(next);
      if (isPut) lift = 0;
      return isPut;
    },
    meet: async (keepOurs) => {
      const found = await file.look();
      const ours = value();
      if (found.kind === 'unreadable') {
        const keptAt = await place.quarantine.keep(draftPath(place), found.bytes);
        tell(fail('articleUnreadable', { file: draftPath(place), keptAt, rebuilt: ours.savedAt }).failure);
      }
      if (found.kind !== 'changed') return false;
      const isSameText = textOf(found.value) === textOf(ours);
      if (!isSameText && place.mayWrite?.() !== false) {
        await keepOurs();
        await keepNotes(place, ours, found.value);
      }
      found.take();
      lift = Math.max(ours.version + (isSameText ? 0 : 1), found.value.version) - found.value.version;
      return !isSameText;
    },
  };
}

/** Her notes are in no revision: a draft whose notes the other does not hold is kept whole. */
async function keepNotes(place: ArticlePlace, ours: Draft, theirs: Draft): Promise<void> {
  const hasOurs = ours.privateNotes.every((note) =>
    theirs.privateNotes.some((other) => isSameNote(note, other)),
  );
  if (theirs.notes.includes(ours.notes) && hasOurs) return;
  await place.quarantine.keep(draftPath(place), withCheck(ours));
}

const isSameNote = (a: PrivateNote, b: PrivateNote): boolean => a.id === b.id && a.text === b.text;

const textOf = ({ snapshot, notes, privateNotes, binnedAt, stage }: Draft): string =>
  canonicalJson({ snapshot, notes, privateNotes, binnedAt, stage });
