import { join } from 'node:path';
import { z } from 'zod';
import { sha256, seq as seqSchema, type Seq, type Sha256 } from '../../shared/domain/ids';
import { canonicalJson } from '../../shared/text/canonical';
import { hashOf, parsed } from './chain';
import type { Disk } from './disk';
import { openLineLog } from './lineLog';
import type { Quarantine } from './quarantine';

/** What a chain's envelopes commit to: kept beside it, so that it can be repacked and erased. */
export interface Contents {
  /** Stores a content durably and answers with the commitment for its envelope. */
  readonly store: (seq: Seq, content: unknown) => Promise<Sha256>;
  /** The content of an entry, checked against its commitment; null where it is missing or altered. */
  readonly read: (seq: Seq, commit: Sha256) => { readonly content: unknown } | null;
}

const SALT_BYTES = 32;
const blockLine = z.object({ block: sha256, content: z.unknown() });
const entryLine = z.object({
  seq: seqSchema,
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  content: z.unknown(),
});
type KeptEntry = Readonly<z.infer<typeof entryLine>>;

/** Opens the pack in a `contents` folder. Block contents are stored once; a revision holds references to them. */
export async function openContents(options: {
  readonly disk: Disk;
  readonly folder: string;
  readonly quarantine: Quarantine;
  readonly randomBytes: (length: number) => Uint8Array;
}): Promise<Contents> {
  const { disk, folder, quarantine, randomBytes } = options;
  const { log, lines } = await openLineLog(disk, join(folder, 'pack.jsonl'), quarantine);
  const blocks = new Map<Sha256, unknown>();
  // By place, and several to a place: what was stored just before a kill has no envelope, and its place is taken again.
  const entries = new Map<Seq, KeptEntry[]>();
  const keep = (entry: KeptEntry) => entries.set(entry.seq, [...(entries.get(entry.seq) ?? []), entry]);
  for (const line of lines) {
    const value = parsed(line);
    const block = blockLine.safeParse(value);
    // A block that is not what its name says must not be referred to again.
    if (block.success && hashOfContent(block.data.content) === block.data.block) {
      blocks.set(block.data.block, block.data.content);
    }
    const entry = entryLine.safeParse(value);
    if (entry.success) keep(entry.data);
  }

  return {
    store: async (seq, content) => {
      const salt = Buffer.from(randomBytes(SALT_BYTES));
      const packed = withReferences(content);
      const fresh = [...packed.blocks].filter(([hash]) => !blocks.has(hash));
      const entry: KeptEntry = { seq, salt: salt.toString('hex'), content: packed.content };
      await disk.makeFolder(folder);
      await log.append([
        ...fresh.map(([block, kept]) => canonicalJson({ block, content: kept })),
        canonicalJson(entry),
      ]);
      for (const [hash, kept] of fresh) blocks.set(hash, kept);
      keep(entry);
      return hashOf(salt, canonicalJson(content));
    },
    read: (seq, commit) => {
      for (const entry of entries.get(seq) ?? []) {
        const content = withBlocks(entry.content, blocks);
        if (commitOf(entry.salt, content) === commit) return { content };
      }
      return null;
    },
  };
}

const commitOf = (salt: string, content: unknown): Sha256 | null =>
  hashOfContent(content, Buffer.from(salt, 'hex'));

/** Null for what has no canonical JSON, as damaged content may not: then it matches nothing. */
function hashOfContent(content: unknown, salt: Uint8Array = new Uint8Array(0)): Sha256 | null {
  try {
    return hashOf(salt, canonicalJson(content));
  } catch {
    return null;
  }
}

const wholeBlock = z.strictObject({ id: z.string(), content: z.unknown() });
const reference = z.strictObject({ id: z.string(), block: sha256 });
const withBody = z.looseObject({ snapshot: z.looseObject({ body: z.array(z.unknown()) }) });

/** A content whose body blocks are replaced by the hashes of what they say, and those blocks. */
function withReferences(content: unknown): {
  readonly content: unknown;
  readonly blocks: ReadonlyMap<Sha256, unknown>;
} {
  const blocks = new Map<Sha256, unknown>();
  const packed = mapBody(content, (value) => {
    const block = wholeBlock.safeParse(value);
    if (!block.success) return value;
    const hash = hashOf(canonicalJson(block.data.content));
    blocks.set(hash, block.data.content);
    return { id: block.data.id, block: hash };
  });
  return { content: packed, blocks };
}

function withBlocks(content: unknown, blocks: ReadonlyMap<Sha256, unknown>): unknown {
  return mapBody(content, (value) => {
    const read = reference.safeParse(value);
    return read.success ? { id: read.data.id, content: blocks.get(read.data.block) ?? null } : value;
  });
}

function mapBody(content: unknown, change: (block: unknown) => unknown): unknown {
  const read = withBody.safeParse(content);
  if (!read.success) return content;
  const { snapshot } = read.data;
  return { ...read.data, snapshot: { ...snapshot, body: snapshot.body.map(change) } };
}
