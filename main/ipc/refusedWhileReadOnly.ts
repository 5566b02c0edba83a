import { refusal } from '../library/readOnlyLibrary';
import type { AppContext } from './context';
import type { Handlers } from './handlers';
import { guardWriting } from './writing';

/**
 * Handlers of which those that write answer why not while the library is only read. The disk would refuse them too, but
 * some reach out first: nothing is fetched and nothing is sent that could not be recorded.
 */
export function refusedWhileReadOnly(handlers: Handlers, context: Pick<AppContext, 'library'>): Handlers {
  return guardWriting(handlers, (handler) => async (request, from) => {
    const library = context.library();
    const failure = library && refusal(library.readOnly(), library.path);
    return failure ? { ok: false, failure } : handler(request, from);
  });
}
