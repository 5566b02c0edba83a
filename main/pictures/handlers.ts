import { LARGEST_ORIGINAL, pictureFormat, TAKEN_FORMATS } from '../../shared/domain/pictureFormat';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { AppContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/handlers';
import { isCleanPicture, PICTURE_ENDINGS } from './cleanPicture';
import { findsNoMetadata } from './secondReader';

type PictureChannel = 'pictures.keep' | 'pictures.keepOriginal' | 'pictures.read';

/** What the window may ask about pictures: to keep one that may be published, to keep it as it came, and to have it again. */
export function pictureHandlers({ library }: Pick<AppContext, 'library'>): HandlersFor<PictureChannel> {
  return {
    'pictures.keep': async ({ bytes, mediaType }) => {
      const open = library();
      if (open === null) return fail('noLibrary');
      if (!isCleanPicture(bytes, mediaType) || !findsNoMetadata(bytes)) return fail('pictureNotClean');
      return ok(await open.objects.keep(bytes, PICTURE_ENDINGS[mediaType], mediaType));
    },
    'pictures.keepOriginal': async ({ bytes }) => {
      const open = library();
      if (open === null) return fail('noLibrary');
      const kind = kindOfOriginal(bytes);
      return kind.ok ? ok(await open.objects.keep(bytes, kind.value.ext, kind.value.mediaType)) : kind;
    },
    'pictures.read': async ({ object }) => {
      const open = library();
      return open === null
        ? fail('noLibrary')
        : ok({ bytes: new Uint8Array(await open.objects.read(object)) });
    },
  };
}

/** A file is called what its bytes say, never what the window says. */
function kindOfOriginal(bytes: Uint8Array): Result<{ readonly ext: string; readonly mediaType: string }> {
  if (bytes.byteLength > LARGEST_ORIGINAL) return fail('pictureTooLarge');
  const format = pictureFormat(bytes);
  if (format === null) return fail('pictureUnreadable');
  return format === 'svg' ? fail('pictureIsDrawing') : ok(TAKEN_FORMATS[format]);
}
