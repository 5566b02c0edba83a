import type { LexicalEditor, NodeKey } from 'lexical';
import { useState } from 'react';
import type { Picture } from '../../../shared/domain/picture';
import type { Result } from '../../../shared/errors/failure';
import { reportTrouble } from '../../desk/trouble';
import type { Cut } from '../../pictures/cut';
import { PICTURE_FILES } from '../../pictures/pictureAddress';
import { recutPicture, takeInPicture, turnPicture } from '../../pictures/takeIn';
import { chooseFile } from '../../ui/chooseFile';
import { editPicture } from './editPicture';

/** What takes a moment: turning, cropping, replacing. One at a time; words typed meanwhile stay. */
export function usePictureWork(editor: LexicalEditor, nodeKey: NodeKey, picture: Picture) {
  const [isBusy, setBusy] = useState(false);
  const work = async (make: () => Promise<Result<Partial<Picture>> | null>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const made = await make();
    setBusy(false);
    if (made === null) return;
    if (made.ok) editPicture(editor, nodeKey, (now) => ({ ...withoutCut(now), ...made.value }));
    else reportTrouble(made.failure);
  };
  return {
    isBusy,
    crop: (cut: Cut) => void work(() => recutPicture(picture, cut)),
    turn: (by: 90 | 270) => void work(() => turnPicture(picture, by)),
    replace: () =>
      void work(async () => {
        const file = await chooseFile(PICTURE_FILES);
        return file && replacement(file);
      }),
  };
}

function withoutCut({ turn: _turn, crop: _crop, ...rest }: Picture): Picture {
  return rest;
}

/** Another file under the same words. */
async function replacement(file: File): Promise<Result<Partial<Picture>>> {
  const taken = await takeInPicture(file);
  if (!taken.ok) return taken;
  const { object, width, height, original } = taken.value.picture;
  return { ok: true, value: { object, width, height, original } };
}
