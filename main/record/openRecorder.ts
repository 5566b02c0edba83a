import { join } from 'node:path';
import type { z } from 'zod';
import type { Entry } from '../../shared/domain/entries';
import type { Head } from '../../shared/domain/envelope';
import { seq as seqSchema } from '../../shared/domain/ids';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import { openChain, type Chain, type Link } from '../storage/chain';
import { openContents, type Contents as Pack } from '../storage/contents';
import type { Disk } from '../storage/disk';
import { makeQueue } from '../storage/inTurn';
import type { Quarantine } from '../storage/quarantine';
import { erasedEntries, type ErasedEntry } from './erasedEntries';
import type { Recorder } from './recorder';

/** The schema of each kind's content; the union is closed. */
type Kinds<Contents> = { readonly [K in keyof Contents]: z.ZodType<Contents[K]> };

export interface RecordPlace<Contents> {
  readonly disk: Disk;
  /** The folder that holds `record.jsonl` and `contents/`. */
  readonly folder: string;
  /** `article:<id>` or `library:<id>`. */
  readonly name: string;
  readonly kinds: Kinds<Contents>;
  readonly device: string;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly quarantine: Quarantine;
  /** For a record that is only read: what a later version wrote is named as damage, and the rest is there. */
  readonly readsPastNewer?: boolean;
}

/** Opens a record. One that a later version of Stet has written in is `libraryNewer`, and nothing is touched. */
export async function openRecorder<Contents>(
  place: RecordPlace<Contents>,
): Promise<Result<Recorder<Contents>>> {
  const path = join(place.folder, 'record.jsonl');
  const chain = await openChain({ ...place, path });
  if (!place.readsPastNewer && isNewer(chain.links(), place.kinds))
    return fail('libraryNewer', { file: path });
  const pack = await openContents({ ...place, folder: join(place.folder, 'contents') });
  const read = (link: Link): Entry<Contents> | null => readEntry(place.kinds, pack, link);
  const found = chain.links().map(read);
  const erased = erasedEntries(chain.links(), found).filter(({ seq }) => !pack.holds(seq));
  const damage = damageOf(chain, found, erased, path);
  const inTurn = makeQueue();

  return ok({
    head: chain.head,
    append: <K extends keyof Contents & string>(kind: K, content: Contents[K], zone: string) =>
      inTurn(async () => {
        place.kinds[kind].parse(content);
        const seq = seqSchema.parse(chain.links().length);
        const commit = await pack.store(seq, content);
        const at = place.now().toISOString();
        const link = await chain.append({ at, zone, device: place.device, kind, commit });
        const entry = read(link);
        if (entry === null || !isOfKind(entry, kind)) throw new Error('An entry reads back as another.');
        found.push(entry);
        return entry;
      }),
    entries: async () => found.filter((entry) => entry !== null),
    entry: async (seq) => found[seq] ?? null,
    holds: (head: Head) => chain.links()[head.seq]?.hash === head.hash,
    erased: () => erased,
    damage: () => damage,
  });
}

/** A kind that is not known here, in a line that the chain or its own place vouches for, is not damage but the future. */
function isNewer<Contents>(links: readonly Link[], kinds: Kinds<Contents>): boolean {
  return links.some((link, index) => {
    if (link.isNewer) return true;
    if (link.envelope === null || link.envelope.kind in kinds) return false;
    const next = links[index + 1]?.envelope;
    return next === undefined || next?.parent === link.hash;
  });
}

function readEntry<Contents>(kinds: Kinds<Contents>, pack: Pack, link: Link): Entry<Contents> | null {
  const { envelope } = link;
  if (envelope === null || !isKind(kinds, envelope.kind)) return null;
  const kept = pack.read(envelope.seq, envelope.commit);
  const content = kept?.content;
  if (!isContent(kinds, envelope.kind, content)) return null;
  const { at, zone } = envelope;
  return { kind: envelope.kind, seq: link.seq, hash: link.hash, at, zone, content };
}

/** The content itself goes on, and not zod's copy: what one revision has in common with another is then held once. */
const isContent = <Contents, K extends keyof Contents>(
  kinds: Kinds<Contents>,
  kind: K,
  content: unknown,
): content is Contents[K] => kinds[kind].safeParse(content).success;

const isKind = <Contents>(kinds: Kinds<Contents>, kind: string): kind is keyof Contents & string =>
  Object.hasOwn(kinds, kind);

const isOfKind = <Contents, K extends keyof Contents & string>(
  entry: Entry<Contents>,
  kind: K,
): entry is Extract<Entry<Contents>, { readonly kind: K }> => entry.kind === kind;

function damageOf(
  chain: Chain,
  found: readonly unknown[],
  erased: readonly ErasedEntry[],
  path: string,
): readonly Failure[] {
  const gone = new Set(erased.map(({ seq }) => seq));
  return chain
    .links()
    .filter((link) => (found[link.seq] === null && !gone.has(link.seq)) || !link.isJoined)
    .map((link) => fail('articleUnreadable', { file: path, line: String(link.seq + 1) }).failure);
}
