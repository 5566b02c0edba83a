import { z } from 'zod';
import { head } from './envelope';
import { seq } from './ids';

/** A branch of a record that is not the one that goes on; it is kept whole in `forks/`, under its head's hash. */
export const branch = z.strictObject({
  head,
  /** The last entry that both branches have; null where they have none. */
  from: seq.nullable(),
  /** How many entries it has after that. */
  entries: z.int().min(1),
});
export type Branch = Readonly<z.infer<typeof branch>>;
