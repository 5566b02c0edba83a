import type { Block, Body } from '../../shared/domain/body';
import type { Picture } from '../../shared/domain/picture';
import { placePictures, type PendingPicture } from '../../shared/html/foundPicture';
import type { ReadHtml } from '../../shared/html/readHtml';

/** The pictures of a body, each file once. */
export function picturesIn(body: Body): readonly Picture[] {
  return body.flatMap(({ content }) => (content.kind === 'picture' ? [content.picture] : []));
}

/** What was read of a copy, with the pictures in it that are ours: wherever we send them, their names hold their hashes. */
export function withKnownPictures({ blocks, pending }: ReadHtml, known: readonly Picture[]): Block[] {
  const taken = new Map(
    pending.flatMap((found) => {
      const picture = known.find(({ object }) => found.source.includes(object.sha256.slice(0, 16)));
      return picture === undefined ? [] : [[found.blockId, reworded(picture, found)] as const];
    }),
  );
  return placePictures(blocks, pending, taken);
}

/** A host that knows no credit has it in the caption: as long as nobody changed that, both are what they were. */
function reworded(picture: Picture, { alternativeText, caption, credit }: PendingPicture): Picture {
  const isUntouched = joined(picture) === joined({ caption, credit });
  return isUntouched ? { ...picture, alternativeText } : { ...picture, alternativeText, caption, credit };
}

const joined = ({ caption, credit }: Pick<Picture, 'caption' | 'credit'>): string =>
  [caption, credit].filter(Boolean).join(' ');
