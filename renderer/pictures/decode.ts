import { MOST_PIXELS, type TakenFormat } from '../../shared/domain/pictureFormat';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { HeicAnswer } from './heicWorker';

/** A file's pixels, turned as the camera was held. The caller closes it. */
export async function decodePicture(file: Blob, format: TakenFormat): Promise<Result<ImageBitmap>> {
  try {
    return format === 'heic' ? await decodeHeic(file) : await decodeBySystem(file);
  } catch {
    return fail('pictureUnreadable');
  }
}

/** An `img` knows its size before anything is decoded: a bomb is not opened to be measured. */
async function decodeBySystem(file: Blob): Promise<Result<ImageBitmap>> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await new Promise((done, failed) => {
      image.onload = done;
      image.onerror = failed;
    });
    if (image.naturalWidth * image.naturalHeight > MOST_PIXELS) return fail('pictureTooLarge');
  } finally {
    URL.revokeObjectURL(address);
  }
  return ok(await createImageBitmap(file, { imageOrientation: 'from-image' }));
}

/** Chromium has no decoder for HEIC. */
async function decodeHeic(file: Blob): Promise<Result<ImageBitmap>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = new Worker(new URL('./heicWorker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<HeicAnswer>((done, failed) => {
      worker.onmessage = ({ data }: MessageEvent<HeicAnswer>) => done(data);
      worker.onerror = failed;
      worker.postMessage(bytes, [bytes.buffer]);
    });
    if (answer === 'tooLarge') return fail('pictureTooLarge');
    return answer === 'unreadable' ? fail('pictureUnreadable') : ok(answer);
  } finally {
    worker.terminate();
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
