import { z } from 'zod';
import type { Seq, Sha256 } from '../../shared/domain/ids';
import { objectsNamedIn } from '../../shared/domain/objectsNamedIn';
import { everyEntry } from '../record/branches';
import type { Recorder } from '../record/recorder';
import { exampleIn, type Quarry } from './quarry';
import { remembered } from './remembered';

/** What matters of an entry when something is to vanish. */
export interface EntrySeen {
  readonly seq: Seq;
  readonly kind: string;
  /** Some of its text around what was looked for; null where it does not hold it. */
  readonly example: string | null;
  /** The files that it names. */
  readonly objects: readonly Sha256[];
}

/** The entries of a record that hold it, or name files. */
export async function surveyRecord<Contents>(
  quarry: Quarry,
  record: Pick<Recorder<Contents>, 'entries' | 'branches'>,
): Promise<readonly EntrySeen[]> {
  const exampleInBlock = remembered((block) => exampleIn(quarry, block));
  const seen: EntrySeen[] = [];
  for (const { seq, kind, content } of await everyEntry(record)) {
    const { rest, blocks } = partsOf(content);
    const inBlock = blocks.find((block) => exampleInBlock(block) !== null);
    const example = exampleIn(quarry, rest) ?? (inBlock ? exampleInBlock(inBlock) : null);
    const objects = [...objectsNamedIn(rest)];
    if (example !== null || objects.length > 0) seen.push({ seq, kind: String(kind), example, objects });
  }
  return seen;
}

/** The blocks of a revision apart from the rest of it: most of them stood in the revision before. */
function partsOf(content: unknown): { readonly rest: unknown; readonly blocks: readonly object[] } {
  if (!isRevision(content)) return { rest: content, blocks: [] };
  const { snapshot, ...rest } = content;
  return { rest: { ...rest, snapshot: { ...snapshot, body: [] } }, blocks: snapshot.body };
}

interface Revision {
  readonly snapshot: { readonly body: readonly object[] };
}
const revision = z.looseObject({ snapshot: z.looseObject({ body: z.array(z.looseObject({})) }) });
const isRevision = (content: unknown): content is Revision => revision.safeParse(content).success;
