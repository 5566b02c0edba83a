import libheif from 'libheif-js/libheif-wasm/libheif.js';
import wasmAddress from 'libheif-js/libheif-wasm/libheif.wasm?url';
import { MOST_PIXELS } from '../../shared/domain/pictureFormat';

/** What comes back: the pixels, or why there are none. */
export type HeicAnswer = ImageBitmap | 'unreadable' | 'tooLarge';

/** Decodes one HEIC file in a worker of its own: libheif (LGPL) stays a file beside ours, fetched when the first is met. */
self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void decode(data)
    .catch((): HeicAnswer => 'unreadable')
    .then((answer) => {
      self.postMessage(answer, { transfer: typeof answer === 'string' ? [] : [answer] });
    });
});

async function decode(file: Uint8Array): Promise<HeicAnswer> {
  const wasmBinary = await (await fetch(wasmAddress)).arrayBuffer();
  const { HeifDecoder } = libheif({ wasmBinary });
  const [image] = new HeifDecoder().decode(file);
  if (image === undefined) return 'unreadable';
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > MOST_PIXELS) return 'tooLarge';
  const pixels = new ImageData(width, height);
  const shown = await new Promise((done) => image.display(pixels, done));
  return shown === null ? 'unreadable' : createImageBitmap(pixels);
}
