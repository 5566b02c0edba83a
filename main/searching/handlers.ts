import { fail, ok } from '../../shared/errors/failure';
import type { HandlersFor } from '../ipc/handlers';
import type { LibrarySearch } from './librarySearch';

/** Finding articles by their words. */
export function searchHandlers(open: () => LibrarySearch | null): HandlersFor<'library.search'> {
  return {
    'library.search': async ({ query, filters }) => {
      const search = open();
      if (search === null) return fail('noLibrary');
      const { hits, found, isComplete } = await search.search(query, filters);
      return ok({ hits: [...hits], found, isComplete });
    },
  };
}
