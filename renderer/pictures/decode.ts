import libheif from 'libheif-js/libheif-wasm/libheif.js';
import wasmAddress from 'libheif-js/libheif-wasm/libheif.wasm?url';
import { MOST_PIXELS, type TakenFormat } from '../../shared/domain/pictureFormat';
import { fail, ok, type Result } from '../../shared/errors/failure';

/** A file's pixels, turned as the camera was held; rejects where it is none. Chromium has no decoder for HEIC. */
export async function decodePicture(file: Blob, format: TakenFormat): Promise<Result<ImageBitmap>> {
  return format === 'heic'
    ? decodeHeic(new Uint8Array(await file.arrayBuffer()))
    : ok(await createImageBitmap(file, { imageOrientation: 'from-image' }));
}

/** libheif (LGPL) stays a file beside ours, fetched when the first HEIC is met. */
async function decodeHeic(file: Uint8Array): Promise<Result<ImageBitmap>> {
  const wasmBinary = await (await fetch(wasmAddress)).arrayBuffer();
  const { HeifDecoder } = libheif({ wasmBinary });
  const [image] = new HeifDecoder().decode(file);
  if (image === undefined) return fail('pictureUnreadable');
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > MOST_PIXELS) return fail('pictureTooLarge');
  const pixels = new ImageData(width, height);
  const shown = await new Promise((done) => image.display(pixels, done));
  return shown === null ? fail('pictureUnreadable') : ok(await createImageBitmap(pixels));
}
