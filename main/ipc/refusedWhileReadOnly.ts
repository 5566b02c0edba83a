import { WRITING_REQUESTS } from '../../shared/ipc/channels';
import { refusal } from '../library/readOnlyLibrary';
import type { WindowId } from '../shell/windowId';
import type { AppContext } from './context';
import type { Handlers } from './handlers';

/**
 * Handlers of which those that write answer why not while the library is only read. The disk would refuse them too, but
 * some reach out first: nothing is fetched and nothing is sent that could not be recorded.
 */
export function refusedWhileReadOnly(handlers: Handlers, context: Pick<AppContext, 'library'>): Handlers {
  const guarded = WRITING_REQUESTS.map((channel) => {
    const handler = handlers[channel] as (request: unknown, from: WindowId) => Promise<unknown>;
    const orRefuse = async (request: unknown, from: WindowId): Promise<unknown> => {
      const library = context.library();
      const failure = library && refusal(library.readOnly(), library.path);
      return failure ? { ok: false, failure } : handler(request, from);
    };
    return [channel, orRefuse] as const;
  });
  return { ...handlers, ...(Object.fromEntries(guarded) as Partial<Handlers>) };
}
