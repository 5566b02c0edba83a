import { fail, ok } from '../../shared/errors/failure';
import { turnedFurther } from './cut';
import { decodePicture } from './decode';
import { encodePicture } from './encode';
import type { PictureAnswer, PictureTask } from './pictureTask';

/** Decodes and draws one picture away from the window, which stays awake however large it is. */
self.addEventListener('message', ({ data }: MessageEvent<PictureTask>) => {
  void work(data)
    .catch((): PictureAnswer => fail('pictureUnreadable'))
    .then((answer) => self.postMessage(answer, { transfer: transferred(answer) }));
});

async function work(task: PictureTask): Promise<PictureAnswer> {
  const decoded = await decodePicture(task.file, task.format);
  if (!decoded.ok) return decoded;
  const bitmap = decoded.value;
  if (task.wanted === 'pixels') return ok({ wanted: 'pixels', bitmap });
  const cut = task.turnBy === 0 ? task.cut : turnedFurther(task.cut, bitmap, task.turnBy);
  return ok({ wanted: 'drawing', drawn: { ...(await encodePicture(bitmap, cut, task.format)), cut } });
}

function transferred(answer: PictureAnswer): Transferable[] {
  if (!answer.ok) return [];
  return [answer.value.wanted === 'pixels' ? answer.value.bitmap : answer.value.drawn.bytes.buffer];
}
