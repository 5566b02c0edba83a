import { z } from 'zod';
import { snapshot, type Snapshot } from './article';
import type { BlockId } from './ids';

/** `assets/sample/sample.json`: the invented article that shows what Stet does, and the notes beside it. */
export const sampleFile = z.strictObject({ snapshot, notes: z.string() });
export type SampleFile = Readonly<z.infer<typeof sampleFile>>;

/** The sample as a new article begins with it: the same words, with block ids of its own. */
export function freshSample(file: SampleFile, newBlockId: () => BlockId): Snapshot {
  return {
    ...file.snapshot,
    body: file.snapshot.body.map(({ content }) => ({ id: newBlockId(), content })),
  };
}
