import { join } from 'node:path';
import { z } from 'zod';
import { seq as seqSchema, type Seq, type Sha256 } from '../../shared/domain/ids';
import { canonicalJson } from '../../shared/text/canonical';
import { hashOf, parsed, type Link } from './chain';
import { openContents } from './contents';
import type { Disk } from './disk';
import { openLineLog } from './lineLog';
import { joinLines } from './lines';
import type { Quarantine } from './quarantine';

interface Kept {
  readonly seq: Seq;
  readonly commit: Sha256;
  readonly salt: Uint8Array;
  readonly content: unknown;
}

/**
 * Writes the contents beside a chain anew, of the entries that stay alone and with the salts that they had: of those that
 * go, and of what no entry commits to, nothing is left, not even as the base of a change. A kill leaves the old contents or
 * the new ones. Whoever had these contents open has to open them again, whether or not this succeeds.
 */
export async function forgetContents(options: {
  readonly disk: Disk;
  readonly folder: string;
  readonly quarantine: Quarantine;
  readonly links: readonly Link[];
  readonly forget: ReadonlySet<Seq>;
}): Promise<void> {
  const { disk, folder } = options;
  const pack = join(folder, 'pack.jsonl');
  const { lines } = await openLineLog(disk, pack, options.quarantine);
  const anew = await packOf(options, await keptOf(options, lines));
  await unpack(disk, folder, lines);
  await disk.replace(pack, anew);
  // A write that was cut short may have left something.
  const others = (await disk.list(folder)).filter((name) => name !== 'pack.jsonl');
  for (const name of others) await disk.remove(join(folder, name));
}

const PACKED = /^pack-(\d+)-(\d+)\.jsonl\.gz$/;

/**
 * Brings all lines into the one file, and takes the packs away from the last to the first, so that at each step they and the
 * file make the same log: beside new lines, old packs would be read as what goes before them.
 */
async function unpack(disk: Disk, folder: string, lines: readonly Uint8Array[]): Promise<void> {
  const packed = (await disk.list(folder)).filter((name) => PACKED.test(name));
  if (packed.length === 0) return;
  if (lines[0]?.byteLength) await disk.replace(join(folder, 'pack.jsonl'), joinLines(lines));
  const firstOf = (name: string): number => Number(PACKED.exec(name)?.[1]);
  const afterOf = (name: string): number => Number(PACKED.exec(name)?.[2]);
  const backwards = packed.sort((a, b) => firstOf(b) - firstOf(a) || afterOf(b) - afterOf(a));
  for (const name of backwards) await disk.remove(join(folder, name));
}

type Options = Parameters<typeof forgetContents>[0];

/** The contents that stay; what does not read is not among them. */
async function keptOf(
  { disk, folder, quarantine, links, forget }: Options,
  lines: readonly Uint8Array[],
): Promise<Kept[]> {
  const salts = saltsIn(lines);
  const contents = await openContents({ disk, folder, quarantine, randomBytes: () => new Uint8Array(0) });
  return links.flatMap(({ seq, envelope }): Kept[] => {
    const read = envelope === null || forget.has(seq) ? null : contents.read(seq, envelope.commit);
    if (envelope === null || read === null) return [];
    const { commit } = envelope;
    const text = canonicalJson(read.content);
    const salt = salts.get(seq)?.find((one) => hashOf(one, text) === commit);
    return salt === undefined ? [] : [{ seq, commit, salt, content: read.content }];
  });
}

const salted = z.looseObject({ seq: seqSchema, salt: z.string().regex(/^[0-9a-f]{64}$/) });

function saltsIn(lines: readonly Uint8Array[]): ReadonlyMap<Seq, Uint8Array[]> {
  const salts = new Map<Seq, Uint8Array[]>();
  for (const line of lines) {
    const read = salted.safeParse(parsed(line));
    if (!read.success) continue;
    const { seq, salt } = read.data;
    salts.set(seq, [...(salts.get(seq) ?? []), Buffer.from(salt, 'hex')]);
  }
  return salts;
}

/** The bytes of a new pack, made in memory by the same hand that makes them on disk, and read back before they count. */
async function packOf({ disk, folder, quarantine }: Options, kept: readonly Kept[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const inMemory: Disk = {
    ...disk,
    readIfThere: async () => null,
    list: async () => [],
    makeFolder: async () => undefined,
    append: async (_, bytes) => void pieces.push(bytes),
  };
  const salts = kept.map(({ salt }) => salt);
  const randomBytes = (): Uint8Array => salts.shift() ?? new Uint8Array(0);
  const fresh = await openContents({ disk: inMemory, folder, quarantine, randomBytes });
  for (const { seq, content } of kept) await fresh.store(seq, content);
  if (kept.some(({ seq, commit }) => fresh.read(seq, commit) === null)) {
    throw new Error('A content does not read back from a pack that was written anew.');
  }
  return Buffer.concat(pieces);
}
