import { ok } from '../../shared/errors/failure';
import type { HandlersFor } from '../ipc/handlers';
import type { PictureFetcher } from './fetchPicture';

/** What the window may ask about pictures of the web; of itself it never does. */
export function pictureFetchHandlers({
  fetch,
  stop,
}: PictureFetcher): HandlersFor<'pictures.fetch' | 'pictures.stopFetching'> {
  return {
    'pictures.fetch': async ({ address }) => {
      const fetched = await fetch(address);
      return fetched.ok ? ok({ bytes: new Uint8Array(fetched.value) }) : fetched;
    },
    'pictures.stopFetching': async ({ address }) => {
      stop(address);
      return ok({});
    },
  };
}
