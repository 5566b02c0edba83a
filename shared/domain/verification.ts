import { z } from 'zod';

/** One thing that verify found, with its place. */
export const finding = z.strictObject({
  kind: z.enum([
    'missing',
    'altered',
    'reordered',
    'cut',
    'forked',
    'erased',
    'folded',
    'unreferenced',
    'unreadable',
  ]),
  /** A path within the library, with a line where there is one. */
  place: z.string(),
  sentence: z.string(),
});

/** The outcome of verifying a library: `ok` where every chain, content and object is as it was written. */
export const verification = z.strictObject({
  ok: z.boolean(),
  entries: z.int(),
  articles: z.int(),
  objects: z.int(),
  findings: z.array(finding),
});
export type Finding = Readonly<z.infer<typeof finding>>;
export type Verification = Readonly<z.infer<typeof verification>>;

const HARMLESS = new Set<Finding['kind']>(['erased', 'folded', 'unreferenced']);

/** Whether it may be found in a library that is in order. */
export const isHarmless = (kind: Finding['kind']): boolean => HARMLESS.has(kind);
