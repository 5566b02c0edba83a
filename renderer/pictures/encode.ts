import { LONGEST_SIDE, type TakenFormat } from '../../shared/domain/pictureFormat';
import { fittedSize, turnedSize, type Cut, type Size } from './cut';

/** A picture's new bytes: pixels alone, so that nothing of what the camera wrote beside them is left. */
export interface EncodedPicture extends Size {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
}

type MediaType = EncodedPicture['mediaType'];

const QUALITY: Readonly<Record<MediaType, number | undefined>> = {
  'image/jpeg': 0.86,
  'image/webp': 0.9,
  'image/png': undefined,
};

/** Draws a picture anew, turned, cropped, and no larger than is published. */
export async function encodePicture(
  bitmap: ImageBitmap,
  cut: Cut,
  format: TakenFormat,
): Promise<EncodedPicture> {
  const canvas = draw(bitmap, cut);
  const [first, ...others] = await Promise.all(
    mediaTypesFor(canvas, format).map((type) => canvas.convertToBlob({ type, quality: QUALITY[type] })),
  );
  if (first === undefined) throw new Error('A picture is always written as something.');
  const smallest = others.reduce((best, blob) => (blob.size < best.size ? blob : best), first);
  const { width, height } = canvas;
  return { bytes: new Uint8Array(await smallest.arrayBuffer()), mediaType: typeOf(smallest), width, height };
}

/** What a camera took is JPEG. Anything else is what comes out smallest: a screenshot PNG, a painting JPEG, with holes in it WebP. */
function mediaTypesFor(canvas: OffscreenCanvas, format: TakenFormat): readonly MediaType[] {
  if (format === 'jpeg' || format === 'heic') return ['image/jpeg'];
  return hasHoles(canvas) ? ['image/png', 'image/webp'] : ['image/png', 'image/jpeg'];
}

function typeOf({ type }: Blob): MediaType {
  if (type === 'image/jpeg' || type === 'image/png' || type === 'image/webp') return type;
  throw new Error(`A canvas was written as ${type}.`);
}

function draw(bitmap: ImageBitmap, cut: Cut): OffscreenCanvas {
  const canvas = new OffscreenCanvas(1, 1);
  drawTurned(canvas, bitmap, cut, LONGEST_SIDE);
  return canvas;
}

/** Draws the part of a picture that a cut shows, its longest side no longer than `longest`; the canvas takes its size. */
export function drawTurned(
  canvas: OffscreenCanvas | HTMLCanvasElement,
  bitmap: ImageBitmap,
  { turn, crop }: Cut,
  longest: number,
): void {
  const whole = turnedSize(bitmap, turn);
  const shown = crop ?? { x: 0, y: 0, ...whole };
  const { width, height } = fittedSize(shown, longest);
  Object.assign(canvas, { width, height });
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.scale(width / shown.width, height / shown.height);
  context.translate(whole.width / 2 - shown.x, whole.height / 2 - shown.y);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
}

function hasHoles(canvas: OffscreenCanvas): boolean {
  const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

function contextOf(canvas: OffscreenCanvas | HTMLCanvasElement): Context {
  const context: Context | null =
    canvas instanceof OffscreenCanvas
      ? canvas.getContext('2d', { willReadFrequently: true })
      : canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('A canvas has a context.');
  return context;
}
