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

/** A picture as it may be published: re-encoded, without the camera's metadata. */
export const picture = z.strictObject({
  object: objectRef,
  /** In pixels. */
  width: z.int().min(1),
  height: z.int().min(1),
  alternativeText: z.string(),
  caption: z.string(),
  credit: z.string(),
});

export type ObjectRef = Readonly<z.infer<typeof objectRef>>;
export type Picture = Readonly<z.infer<typeof picture>>;
