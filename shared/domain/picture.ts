import { z } from 'zod';
import { sha256 } from './ids';

/** A file in `objects/`, named by the SHA-256 of its bytes. */
export const objectRef = z.strictObject({
  sha256,
  /** The ending of its name, without the dot. */
  ext: z.string().regex(/^[a-z0-9]{1,8}$/),
  /** Its size in bytes. */
  bytes: z.int().min(0),
  mediaType: z.string(),
});

/** A stretch of the turned original, in its pixels. */
const crop = z.strictObject({
  x: z.int().min(0),
  y: z.int().min(0),
  width: z.int().min(1),
  height: z.int().min(1),
});

/** A picture as it may be published: re-encoded, without the camera's metadata. What it does not have is absent. */
export const picture = z.strictObject({
  object: objectRef,
  /** In pixels. */
  width: z.int().min(1),
  height: z.int().min(1),
  alternativeText: z.string(),
  caption: z.string(),
  credit: z.string(),
  /** It says nothing that the text does not: readers who do not see it are told nothing, and need not be. */
  isDecorative: z.literal(true).optional(),
  /** The file as it came, which is never published; turned and then cropped it gives `object`. */
  original: objectRef.optional(),
  /** In degrees, clockwise. */
  turn: z.union([z.literal(90), z.literal(180), z.literal(270)]).optional(),
  crop: crop.optional(),
  /** By what right it may be published: the licence, who holds the rights, who gave leave. Never published by itself. */
  licence: z.string().min(1).optional(),
  rightsHolder: z.string().min(1).optional(),
  permission: z.string().min(1).optional(),
});

export type ObjectRef = Readonly<z.infer<typeof objectRef>>;
export type Picture = Readonly<z.infer<typeof picture>>;
