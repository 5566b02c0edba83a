import { setTimeout as pause } from 'node:timers/promises';
import type { FoldingWish } from '../../shared/domain/folding';
import type { Library } from '../library/library';
import { ignoreDisk } from '../storage/disk';
import { foldLibrary, type FoldedLibrary } from './foldLibrary';

/** After the list was compared with the disk, which is when the start is over; and between two articles. */
const QUIET_MS = 5000;
const BREATH_MS = 40;

export interface FoldingWorld {
  readonly wishFor: (libraryId: string) => FoldingWish | null;
  readonly remember: (libraryId: string, wish: FoldingWish) => Promise<void>;
  readonly isOpen: (library: Library) => boolean;
  readonly now: () => Date;
  readonly told: (folded: FoldedLibrary) => void;
}

/** Folds what she wants folded, once for each opening of a library; a disk that refuses is tried again at the next. */
export async function foldWhenQuiet(library: Library, world: FoldingWorld): Promise<void> {
  await library.compared();
  await pause(QUIET_MS, undefined, { ref: false });
  const wish = world.wishFor(library.id);
  if (wish === null || library.readOnly() !== null || !world.isOpen(library)) return;
  try {
    const folded = await foldLibrary(library, wish, {
      now: world.now,
      mayGoOn: () => world.isOpen(library) && library.readOnly() === null,
      breathe: () => pause(BREATH_MS, undefined, { ref: false }),
    });
    // While it was done she may have thought better of it.
    if (world.wishFor(library.id) !== null) await world.remember(library.id, folded.wish);
    world.told(folded);
  } catch (error) {
    ignoreDisk(error);
  }
}
