import { createHash } from 'node:crypto';
import { envelope, type Envelope, type Head } from '../../shared/domain/envelope';
import { seq, sha256, type Seq, type Sha256 } from '../../shared/domain/ids';
import { canonicalJson } from '../../shared/text/canonical';
import type { Disk } from './disk';
import { openLineLog } from './lineLog';
import type { Quarantine } from './quarantine';

/** One line of a chain: its place, its hash, and what it says where that can be read. */
export interface Link {
  readonly seq: Seq;
  readonly hash: Sha256;
  /** Null where the line does not parse; `newer` where it was written by a later version of the format. */
  readonly envelope: Envelope | null;
  readonly isNewer: boolean;
  /** False where its parent is not the line before, or its place is not its own: one of the two was altered or moved. */
  readonly isJoined: boolean;
}

/** A hash chain of envelopes in one file. */
export interface Chain {
  readonly head: () => Head | null;
  readonly links: () => readonly Link[];
  /** Adds an envelope after the head; the head moves only when the line is on disk. */
  readonly append: (facts: Omit<Envelope, 'v' | 'seq' | 'parent'>) => Promise<Link>;
}

/** SHA-256 of bytes or of the UTF-8 of a text. */
export const hashOf = (...parts: readonly (Uint8Array | string)[]): Sha256 => hashOfPieces(parts);

/** SHA-256 of what the pieces are together; each is read before the next is asked for. */
export const hashOfPieces = (parts: Iterable<Uint8Array | string>): Sha256 => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return sha256.parse(hash.digest('hex'));
};

/**
 * Opens the chain in a file. `name` is `article:<id>` or `library:<id>` and makes the first parent. Lines that do not
 * parse stay in their place: the chain is over the bytes of lines, so that what follows them can still be trusted.
 */
export async function openChain(options: {
  readonly disk: Disk;
  readonly path: string;
  readonly name: string;
  readonly quarantine: Quarantine;
}): Promise<Chain> {
  const { log, lines } = await openLineLog(options.disk, options.path, options.quarantine);
  const genesisText = `stet:1:${options.name}`;
  const links: Link[] = [];
  let parent = hashOf(genesisText);
  for (const line of lines) {
    const link = readLink(line, links.length, parent);
    parent = link.hash;
    links.push(link);
  }
  const last = (): Link | undefined => links[links.length - 1];
  return {
    head: () => {
      const link = last();
      return link === undefined ? null : { seq: link.seq, hash: link.hash };
    },
    links: () => links,
    append: async (facts) => {
      const added: Envelope = {
        v: 1,
        seq: seq.parse(links.length),
        parent: last()?.hash ?? hashOf(genesisText),
        ...facts,
      };
      const line = canonicalJson(added);
      await log.append([line]);
      const link: Link = {
        seq: added.seq,
        hash: hashOf(line),
        envelope: added,
        isNewer: false,
        isJoined: true,
      };
      links.push(link);
      return link;
    },
  };
}

function readLink(line: Uint8Array, index: number, parent: Sha256): Link {
  const value = parsed(line);
  const read = envelope.safeParse(value);
  return {
    seq: seq.parse(index),
    hash: hashOf(line),
    envelope: read.success ? read.data : null,
    isNewer: !read.success && isNewerThan(1, value),
    isJoined: !read.success || (read.data.parent === parent && read.data.seq === index),
  };
}

const isNewerThan = (version: number, value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'v' in value && Number(value.v) > version;

/** The JSON value of a line, or null where it has none. */
export function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8'));
  } catch {
    return null;
  }
}
