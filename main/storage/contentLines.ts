import { z } from 'zod';
import { sha256, seq } from '../../shared/domain/ids';

/** The number of a block or of a revision in its pack: given once, in the order in which they are written. */
const number = z.int().min(0);
const splice = z.tuple([z.int().min(0), z.int().min(0), z.string()]).readonly();
const salt = z.string().regex(/^[0-9a-f]{64}$/);

/** A block as the first version of the format keeps it: whole, under the hash of what it says. */
const hashedBlockLine = z.strictObject({ block: sha256, content: z.unknown() });
/** The whole content of an entry; in the first version also of a revision, with references to hashed blocks. */
const entryLine = z.strictObject({ seq, salt, content: z.unknown() });
/** A block of a body, whole. */
const blockLine = z.strictObject({ n: number, block: z.unknown() });
/** A block as a change of another's canonical JSON. */
const blockChangeLine = z.strictObject({ n: number, of: number, splice });
/** A keyframe: a revision's content but for the body, and the numbers of its blocks in order. */
const revisionLine = z.strictObject({
  n: number,
  seq,
  salt,
  content: z.unknown(),
  order: z.array(number).readonly(),
});
/** A revision as changes of another: of the canonical JSON of all but the body, and of the order. */
const revisionChangeLine = z.strictObject({
  n: number,
  of: number,
  seq,
  salt,
  splice,
  reorder: z.array(z.array(number).readonly()).readonly(),
});

export type BlockLine = Readonly<z.infer<typeof blockLine> | z.infer<typeof blockChangeLine>>;
export type RevisionLine = Readonly<z.infer<typeof revisionLine> | z.infer<typeof revisionChangeLine>>;

/** A line of a pack. */
export type ContentLine =
  BlockLine | RevisionLine | Readonly<z.infer<typeof entryLine> | z.infer<typeof hashedBlockLine>>;

/** The line that a value is; null for what is none. Its fields tell which it can only be, so that no other is tried. */
export function readContentLine(value: unknown): ContentLine | null {
  if (typeof value !== 'object' || value === null) return null;
  return schemaFor(value).safeParse(value).data ?? null;
}

function schemaFor(value: object): z.ZodType<ContentLine> {
  if (!('n' in value)) return 'seq' in value ? entryLine : hashedBlockLine;
  if ('seq' in value) return 'of' in value ? revisionChangeLine : revisionLine;
  return 'of' in value ? blockChangeLine : blockLine;
}
