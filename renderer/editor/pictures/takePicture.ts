import { takeInPicture } from '../../pictures/takeIn';
import { reportTrouble } from '../../desk/trouble';
import type { TakePicture } from '../clipboard/takePictures';

/** Takes in a picture that came with a paste; why one is not taken is said. */
export const takePicture: TakePicture = async (file) => {
  const taken = await takeInPicture(file);
  if (taken.ok) return taken.value.picture;
  reportTrouble(taken.failure);
  return null;
};
