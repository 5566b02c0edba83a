import { join } from 'node:path';
import type { Seq, Sha256 } from '../../shared/domain/ids';
import { canonicalJson } from '../../shared/text/canonical';
import { hashOf, parsed } from './chain';
import { readContentLine, type ContentLine } from './contentLines';
import type { Disk } from './disk';
import { withHashedBlocks } from './hashedBlocks';
import { inSlices } from './inSlices';
import { openLineLog } from './lineLog';
import type { Quarantine } from './quarantine';
import { joinRevision, splitRevision } from './revisionText';
import { makeWeave, type Weave } from './weave';

/** What a chain's envelopes commit to: kept beside it, so that it can be repacked and erased. */
export interface Contents {
  /** Stores a content durably and answers with the commitment for its envelope. */
  readonly store: (seq: Seq, content: unknown) => Promise<Sha256>;
  /** The content of an entry, checked against its commitment; null where it is missing or altered. */
  readonly read: (seq: Seq, commit: Sha256) => { readonly content: unknown } | null;
  /** Whether anything is kept for an entry, altered or not: if nothing, it is missing, or was erased. */
  readonly holds: (seq: Seq) => boolean;
}

const SALT_BYTES = 32;

/** A content that is kept for a place in the chain; `text` is the canonical JSON that was committed to. */
interface Kept {
  readonly salt: string;
  readonly text: () => string | null;
  readonly value: () => unknown;
}

/** Opens the pack in a `contents` folder: what does not change is kept once, what changes as a change. */
export async function openContents(options: {
  readonly disk: Disk;
  readonly folder: string;
  readonly quarantine: Quarantine;
  readonly randomBytes: (length: number) => Uint8Array;
}): Promise<Contents> {
  const { disk, folder, quarantine, randomBytes } = options;
  const { log, lines } = await openLineLog(disk, join(folder, 'pack.jsonl'), quarantine);
  const weave = makeWeave();
  // By place, and several to a place: what was stored just before a kill has no envelope, and its place is taken again.
  const entries = new Map<Seq, Kept[]>();
  const take = taker(weave, (seq, kept) => entries.set(seq, [...(entries.get(seq) ?? []), kept]));
  await inSlices(lines, (line) => take(parsed(line)));
  let hasFolder = lines.length > 0;

  return {
    store: async (seq, content) => {
      const bytes = Buffer.from(randomBytes(SALT_BYTES));
      const salt = bytes.toString('hex');
      const revision = splitRevision(content);
      const text = revision === null ? canonicalJson(content) : joinRevision(revision);
      const added = revision === null ? [{ seq, salt, content }] : weave.linesFor({ seq, salt }, revision);
      if (!hasFolder) await disk.makeFolder(folder);
      hasFolder = true;
      const written = log.append(added.map(canonicalJson));
      // Hashed while the disk is at work.
      const commit = hashOf(bytes, text);
      await written;
      await inSlices(added, take);
      const kept = entries.get(seq)?.slice(-1)[0];
      if (kept?.text() !== text) throw new Error('A content reads back as another.');
      return commit;
    },
    read: (seq, commit) => {
      for (const kept of entries.get(seq) ?? []) {
        const text = kept.text();
        if (text !== null && hashOf(Buffer.from(kept.salt, 'hex'), text) === commit) {
          return { content: kept.value() };
        }
      }
      return null;
    },
    holds: (seq) => entries.has(seq),
  };
}

/** Takes in one line after another, whatever it holds; what is not a line of ours is passed over, and missed later. */
function taker(weave: Weave, keep: (seq: Seq, kept: Kept) => void): (value: unknown) => void {
  const hashed = new Map<Sha256, unknown>();
  const takeLine = (line: ContentLine): void => {
    if (!('n' in line)) {
      if (!('seq' in line)) return takeHashed(line.block, line.content);
      const whole = (): unknown => withHashedBlocks(line.content, hashed);
      return keep(line.seq, { salt: line.salt, text: () => canonicalOrNull(whole()), value: whole });
    }
    weave.take(line);
    if (!('seq' in line)) return undefined;
    const { n, salt } = line;
    return keep(line.seq, { salt, text: () => weave.textOf(n), value: () => weave.valueOf(n) });
  };
  // A block that is not what its name says must not be referred to again.
  const takeHashed = (block: Sha256, content: unknown): void => {
    if (hashOf(canonicalJson(content)) === block) hashed.set(block, content);
  };
  return (value) => {
    const line = readContentLine(value);
    if (line !== null && canonicalOrNull(value) !== null) takeLine(line);
  };
}

/** Null for what has no canonical JSON, as damaged content may not: then it matches nothing. */
function canonicalOrNull(value: unknown): string | null {
  try {
    return canonicalJson(value);
  } catch {
    return null;
  }
}
