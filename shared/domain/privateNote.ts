import { z } from 'zod';
import { instant, noteId } from './ids';

/** A note of hers on a passage: the text holds its id, and nothing of it leaves the library. */
export const privateNote = z.strictObject({ id: noteId, text: z.string(), createdAt: instant });
export type PrivateNote = Readonly<z.infer<typeof privateNote>>;
