import { LARGEST_ORIGINAL, pictureFormat, TAKEN_FORMATS } from '../../shared/domain/pictureFormat';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { AppContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/handlers';
import { inLibrary } from '../ipc/reaching';
import { isCleanPicture, PICTURE_ENDINGS } from './cleanPicture';
import { findsNoMetadata } from './secondReader';

type PictureChannel = 'pictures.keep' | 'pictures.keepOriginal' | 'pictures.read';

/** What the window may ask about pictures: to keep one that may be published, to keep it as it came, and to have it again. */
export function pictureHandlers(context: Pick<AppContext, 'library'>): HandlersFor<PictureChannel> {
  return {
    'pictures.keep': ({ bytes, mediaType }) =>
      inLibrary(context, async ({ objects }) => {
        if (!isCleanPicture(bytes, mediaType) || !findsNoMetadata(bytes)) return fail('pictureNotClean');
        return ok(await objects.keep(bytes, PICTURE_ENDINGS[mediaType], mediaType));
      }),
    'pictures.keepOriginal': ({ bytes }) =>
      inLibrary(context, async ({ objects }) => {
        const kind = kindOfOriginal(bytes);
        return kind.ok ? ok(await objects.keep(bytes, kind.value.ext, kind.value.mediaType)) : kind;
      }),
    'pictures.read': ({ object }) =>
      inLibrary(context, async ({ objects }) => ok({ bytes: new Uint8Array(await objects.read(object)) })),
  };
}

/** A file is called what its bytes say, never what the window says. */
function kindOfOriginal(bytes: Uint8Array): Result<{ readonly ext: string; readonly mediaType: string }> {
  if (bytes.byteLength > LARGEST_ORIGINAL) return fail('pictureTooLarge');
  const format = pictureFormat(bytes);
  if (format === null) return fail('pictureUnreadable');
  return format === 'svg' ? fail('pictureIsDrawing') : ok(TAKEN_FORMATS[format]);
}
