import type { TakenFormat } from '../../shared/domain/pictureFormat';
import type { Result } from '../../shared/errors/failure';
import type { Cut } from './cut';
import type { EncodedPicture } from './encode';

/** What the worker is asked for: a file's pixels, or the file drawn anew as a cut, after a further turn, shows it. */
export type PictureTask =
  | { readonly wanted: 'pixels'; readonly file: Blob; readonly format: TakenFormat }
  | {
      readonly wanted: 'drawing';
      readonly file: Blob;
      readonly format: TakenFormat;
      readonly cut: Cut;
      readonly turnBy: 0 | 90 | 270;
    };

/** A picture as it was drawn, and the cut that it shows. */
export interface DrawnPicture extends EncodedPicture {
  readonly cut: Cut;
}

export type PictureAnswer = Result<
  | { readonly wanted: 'pixels'; readonly bitmap: ImageBitmap }
  | { readonly wanted: 'drawing'; readonly drawn: DrawnPicture }
>;
