import { z } from 'zod';
import { articleId, instant, sourceId } from './ids';
import { objectRef } from './picture';

/** What a kept file is of the page: its bytes as sent, the words that a reader saw, or the printed page. */
const CAPTURE_PARTS = ['bytes', 'text', 'pdf'] as const;
export type CapturePart = (typeof CAPTURE_PARTS)[number];

/** Our own copy of a cited page, as it stands in the library's record. */
export const captureMade = z.strictObject({
  sourceId,
  /** The article for which it was made, or null. */
  articleId: articleId.nullable(),
  requestedAddress: z.string(),
  finalAddress: z.string(),
  /** HTTP status of the final answer. */
  status: z.int(),
  mediaType: z.string(),
  pageName: z.string(),
  capturedAt: instant,
  files: z.array(z.strictObject({ part: z.enum(CAPTURE_PARTS), object: objectRef })),
});
export type CaptureMade = Readonly<z.infer<typeof captureMade>>;

/** An attempt that brought nothing, as it stands in the library's record. */
export const captureFailed = z.strictObject({
  articleId: articleId.nullable(),
  requestedAddress: z.string(),
  code: z.string(),
});
