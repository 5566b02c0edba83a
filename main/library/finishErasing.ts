import type { LibraryEntry } from '../../shared/domain/entries';
import { objectsNamedIn } from '../../shared/domain/objectsNamedIn';
import { removeObjects } from '../storage/removeObjects';
import type { LibraryFolder } from './libraryFolder';

/** An erasing that a kill cut short has named entries: what was captured for them goes before they do, or nobody would find it. */
export const finishErasing =
  ({ disk, path }: Pick<LibraryFolder, 'disk' | 'path'>) =>
  async (
    going: readonly (LibraryEntry | null)[],
    staying: readonly (LibraryEntry | null)[],
  ): Promise<void> => {
    const named = new Set(objectsNamedIn(staying));
    const objects = [...objectsNamedIn(going)].filter((object) => !named.has(object));
    await removeObjects(disk, path, objects);
  };
