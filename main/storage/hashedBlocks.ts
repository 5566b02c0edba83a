import { z } from 'zod';
import { sha256, type Sha256 } from '../../shared/domain/ids';

const reference = z.strictObject({ id: z.string(), block: sha256 });
const mayHaveBody = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && 'snapshot' in content;
const withBody = z.looseObject({ snapshot: z.looseObject({ body: z.array(z.unknown()) }) });

/** The content of a revision of the first version of the format, each reference replaced by what the block says. */
export function withHashedBlocks(content: unknown, blocks: ReadonlyMap<Sha256, unknown>): unknown {
  if (!mayHaveBody(content)) return content;
  const read = withBody.safeParse(content);
  if (!read.success) return content;
  const { snapshot } = read.data;
  const body = snapshot.body.map((value) => {
    const found = reference.safeParse(value);
    return found.success ? { id: found.data.id, content: blocks.get(found.data.block) ?? null } : value;
  });
  return { ...read.data, snapshot: { ...snapshot, body } };
}
