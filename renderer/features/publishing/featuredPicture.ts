import type { Failure } from '../../../shared/errors/failure';
import { editPublication, useSession } from '../../desk/session';
import { takeInPicture } from '../../pictures/takeIn';

/** Takes a chosen file in and makes it the featured picture, under the words of the one before; answers with why not. */
export async function chooseFeatured(file: File): Promise<Failure | null> {
  const taken = await takeInPicture(file);
  if (!taken.ok) return taken.failure;
  const before = useSession.getState().publication?.featured;
  const { alternativeText, caption, credit } = before ?? taken.value.picture;
  editPublication({ featured: { ...taken.value.picture, alternativeText, caption, credit } });
  return null;
}
