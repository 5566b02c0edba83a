import {
  LARGEST_ORIGINAL,
  pictureFormat,
  TAKEN_FORMATS,
  type TakenFormat,
} from '../../shared/domain/pictureFormat';
import type { Picture } from '../../shared/domain/picture';
import { fail, ok, type Result } from '../../shared/errors/failure';
import { ask } from '../desk/bridge';
import { draw, isMoving, pixelsOf } from './askWorker';
import { cutFields, cutOf, WHOLE, type Cut } from './cut';
import type { DrawnPicture } from './pictureTask';

/** A picture that is kept, without words as yet. */
export interface TakenPicture {
  readonly picture: Picture;
  /** True where the file moved, and its first picture was taken. */
  readonly wasMoving: boolean;
}

/**
 * Takes a file in, whatever its name says it is: drawn anew for publication, so that no metadata is left, and kept beside
 * that as it came. A failure names the file.
 */
export async function takeInPicture(file: File): Promise<Result<TakenPicture>> {
  const taken = await takeIn(file);
  return taken.ok ? taken : fail(taken.failure.code, { name: file.name, ...taken.failure.facts });
}

async function takeIn(file: Blob): Promise<Result<TakenPicture>> {
  if (file.size > LARGEST_ORIGINAL) return fail('pictureTooLarge');
  // A folder has no bytes, nor has a file that was moved away meanwhile.
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return fail('pictureUnreadable');
  if (bytes.length === 0) return fail('pictureEmpty');
  const format = pictureFormat(bytes);
  if (format === null) return fail('pictureUnreadable');
  if (format === 'svg') return fail('pictureIsDrawing');
  const kept = await keep(await draw(file, format, WHOLE));
  if (!kept.ok) return kept;
  const original = await ask('pictures.keepOriginal', { bytes });
  if (!original.ok) return original;
  const words = { alternativeText: '', caption: '', credit: '' };
  return ok({
    picture: { ...kept.value, ...words, original: original.value },
    wasMoving: await isMoving(file, TAKEN_FORMATS[format].mediaType),
  });
}

/** The part of a picture that follows from its cut. */
export type RecutPicture = Pick<Picture, 'object' | 'width' | 'height' | 'turn' | 'crop'>;

/** Cuts a picture anew from its original, so that nothing is lost by cutting twice. */
export const recutPicture = (picture: Picture, cut: Cut): Promise<Result<RecutPicture>> =>
  drawAgain(picture, cut, 0);

/** Turns a picture by another quarter; what was cropped stays in view. */
export const turnPicture = (picture: Picture, by: 90 | 270): Promise<Result<RecutPicture>> =>
  drawAgain(picture, cutOf(picture), by);

/** The original's pixels, for a look at the whole of it. The caller closes it. */
export async function readOriginal(picture: Picture): Promise<Result<ImageBitmap>> {
  const source = await readSource(picture);
  return source.ok ? pixelsOf(source.value.file, source.value.format) : source;
}

async function drawAgain(picture: Picture, cut: Cut, turnBy: 0 | 90 | 270): Promise<Result<RecutPicture>> {
  const source = await readSource(picture);
  return source.ok ? keep(await draw(source.value.file, source.value.format, cut, turnBy)) : source;
}

interface Source {
  readonly file: Blob;
  readonly format: TakenFormat;
}

/** One that came without its original is its own. */
async function readSource({ original, object }: Picture): Promise<Result<Source>> {
  const read = await ask('pictures.read', { object: original ?? object });
  if (!read.ok) return read;
  const bytes = new Uint8Array(read.value.bytes);
  const format = pictureFormat(bytes);
  if (format === null || format === 'svg') return fail('pictureUnreadable');
  return ok({ file: new Blob([bytes], { type: TAKEN_FORMATS[format].mediaType }), format });
}

async function keep(drawn: Result<DrawnPicture>): Promise<Result<RecutPicture>> {
  if (!drawn.ok) return drawn;
  const { bytes, mediaType, width, height, cut } = drawn.value;
  const object = await ask('pictures.keep', { bytes, mediaType });
  return object.ok ? ok({ object: object.value, width, height, ...cutFields(cut) }) : object;
}
