import { MOST_PIXELS, type TakenFormat } from '../../shared/domain/pictureFormat';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { Cut } from './cut';
import type { DrawnPicture, PictureAnswer, PictureTask } from './pictureTask';

/** A file's pixels. The caller closes them. */
export async function pixelsOf(file: Blob, format: TakenFormat): Promise<Result<ImageBitmap>> {
  const answer = await ask({ wanted: 'pixels', file, format });
  if (!answer.ok) return answer;
  return answer.value.wanted === 'pixels' ? ok(answer.value.bitmap) : fail('unexpected');
}

/** The file drawn anew, as a cut and a further turn show it. */
export async function draw(
  file: Blob,
  format: TakenFormat,
  cut: Cut,
  turnBy: 0 | 90 | 270 = 0,
): Promise<Result<DrawnPicture>> {
  const answer = await ask({ wanted: 'drawing', file, format, cut, turnBy });
  if (!answer.ok) return answer;
  return answer.value.wanted === 'drawing' ? ok(answer.value.drawn) : fail('unexpected');
}

async function ask(task: PictureTask): Promise<PictureAnswer> {
  if (task.format !== 'heic') {
    const pixels = await countPixels(task.file);
    if (pixels === null) return fail('pictureUnreadable');
    if (pixels > MOST_PIXELS) return fail('pictureTooLarge');
  }
  // One for each picture: what it held of memory goes with it.
  const worker = new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<PictureAnswer>((done) => {
      worker.addEventListener('message', ({ data }: MessageEvent<PictureAnswer>) => done(data));
      worker.addEventListener('error', () => done(fail('pictureUnreadable')));
      worker.postMessage(task);
    });
  } finally {
    worker.terminate();
  }
}

/** An `img` knows its size before anything is decoded: a bomb is not opened to be measured. */
async function countPixels(file: Blob): Promise<number | null> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await new Promise((done, failed) => {
      image.addEventListener('load', done);
      image.addEventListener('error', failed);
    });
    return image.naturalWidth * image.naturalHeight;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** True for a file of several pictures in time, of which only the first is taken. */
export async function isMoving(file: Blob, mediaType: string): Promise<boolean> {
  try {
    const decoder = new ImageDecoder({ data: await file.arrayBuffer(), type: mediaType });
    await decoder.tracks.ready;
    const isAnimated = decoder.tracks.selectedTrack?.animated ?? false;
    decoder.close();
    return isAnimated;
  } catch {
    return false;
  }
}
