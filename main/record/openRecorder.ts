import { join } from 'node:path';
import type { z } from 'zod';
import type { Entry } from '../../shared/domain/entries';
import { seq as seqSchema, type Seq, type Sha256 } from '../../shared/domain/ids';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import { openChain, type Chain, type Link } from '../storage/chain';
import { openContents, type Contents as Pack } from '../storage/contents';
import { DiskError, type Disk } from '../storage/disk';
import type { WhileOurs } from '../storage/guardedDisk';
import { forgetContents } from '../storage/forgetContents';
import { inSlices } from '../storage/inSlices';
import { makeQueue } from '../storage/inTurn';
import type { Quarantine } from '../storage/quarantine';
import { forkFolder, keptBranches } from './branches';
import { takenAway, takenAwayBy, type TakenEntry } from './takenAway';
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
  /** Looks and writes in one, with no other process between. */
  readonly whileOurs?: WhileOurs;
  /** For a record that is only read: what a later version wrote is named as damage, and the rest is there. */
  readonly readsPastNewer?: boolean;
  /** Told of the entries that an erasing or folding that was cut short has named, and of those that stay, before the former go. */
  readonly beforeForgetting?: (
    going: readonly (Entry<Contents> | null)[],
    staying: readonly (Entry<Contents> | null)[],
  ) => Promise<void>;
}

/** Opens a record. One that a later version of Stet has written in is `libraryNewer`, and nothing is touched. */
export async function openRecorder<Contents>(
  place: RecordPlace<Contents>,
): Promise<Result<Recorder<Contents>>> {
  const path = join(place.folder, 'record.jsonl');
  const chain = await openChain({ ...place, path });
  if (!place.readsPastNewer && isNewer(chain.links(), place.kinds))
    return fail('libraryNewer', { file: path });
  const contents = { ...place, folder: join(place.folder, 'contents') };
  let state = await readAll(place.kinds, chain, await openContents(contents));
  const inTurn = makeQueue();
  const holds: Recorder<Contents>['holds'] = ({ seq, hash }) =>
    chain.links()[seq]?.hash.startsWith(hash) === true;
  const branches = keptBranches<Contents>(
    {
      entries: () => state.found.filter((entry) => entry !== null),
      holds,
      takenAway: (seq) => takenAwayBy(state.found).has(seq),
    },
    (hash) => openBranch(place, hash),
  );
  const forget = async (entries: readonly Seq[]): Promise<void> => {
    await branches.forget(new Set(entries));
    try {
      await forgetContents({ ...contents, links: chain.links(), forget: new Set(entries) });
    } finally {
      state = await readAll(place.kinds, chain, await openContents(contents));
    }
  };
  // An erasing or folding that was cut short: what it named goes now. Where nothing can be written it is read on until something can.
  const named = [...takenAwayBy(state.found).keys()];
  const beside = named.length === 0 ? [] : (await branches.all()).flatMap((branch) => branch.entries);
  const unfinished = named.filter(
    (seq) => state.pack.holds(seq) || beside.some((entry) => entry.seq === seq),
  );
  if (unfinished.length > 0) await finish(place, [...state.found, ...beside], unfinished, forget);
  const damage = damageOf(chain, state, path);

  return ok({
    head: chain.head,
    append: <K extends keyof Contents & string>(kind: K, content: Contents[K], zone: string) =>
      inTurn(async () => {
        place.kinds[kind].parse(content);
        const seq = seqSchema.parse(chain.links().length);
        const commit = await state.pack.store(seq, content);
        const at = place.now().toISOString();
        const link = await chain.append({ at, zone, device: place.device, kind, commit });
        const entry = entryOf<Contents>(link, { at, zone }, kind, content);
        if (!isOfKind(entry, kind)) throw new Error('An entry is of another kind than it was made of.');
        state.found.push(entry);
        return entry;
      }),
    entries: async () => state.found.filter((entry) => entry !== null),
    entry: async (seq) => state.found[seq] ?? null,
    branches: branches.all,
    holds,
    takenAway: () => state.taken,
    unreadable: async () => [
      ...unreadableOf(chain, state).map(({ seq }) => seq),
      ...(await branches.unreadable()),
    ],
    forget: (entries) => inTurn(() => forget(entries)),
    damage: () => damage,
  });
}

/** A branch is a record in a folder of its own; what a later version wrote there is passed over. */
async function openBranch<Contents>(
  place: RecordPlace<Contents>,
  hash: Sha256,
): Promise<Recorder<Contents> | null> {
  const { beforeForgetting: _, ...rest } = place;
  const opened = await openRecorder<Contents>({
    ...rest,
    folder: forkFolder(place.folder, hash),
    readsPastNewer: true,
  });
  return opened.ok ? opened.value : null;
}

/** What a record holds, as it was read at one time. */
interface State<Contents> {
  readonly pack: Pack;
  /** By place; null for what does not read. */
  readonly found: (Entry<Contents> | null)[];
  readonly taken: readonly TakenEntry[];
}

async function readAll<Contents>(kinds: Kinds<Contents>, chain: Chain, pack: Pack): Promise<State<Contents>> {
  const found: (Entry<Contents> | null)[] = [];
  await inSlices(chain.links(), (link) => void found.push(readEntry(kinds, pack, link)));
  const taken = takenAway(chain.links(), found).filter(({ seq }) => !pack.holds(seq));
  return { pack, found, taken };
}

async function finish<Contents>(
  { beforeForgetting }: RecordPlace<Contents>,
  found: readonly (Entry<Contents> | null)[],
  unfinished: readonly Seq[],
  forget: (entries: readonly Seq[]) => Promise<void>,
): Promise<void> {
  const [going, staying] = [true, false].map((isGoing) =>
    found.filter((entry) => entry !== null && unfinished.includes(entry.seq) === isGoing),
  );
  try {
    await beforeForgetting?.(going ?? [], staying ?? []);
    await forget(unfinished);
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
  }
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
  return entryOf<Contents>(link, envelope, envelope.kind, content);
}

const entryOf = <Contents>(
  { seq, hash }: Link,
  { at, zone }: { readonly at: string; readonly zone: string },
  kind: keyof Contents & string,
  content: Contents[keyof Contents & string],
): Entry<Contents> => ({ kind, seq, hash, at, zone, content });

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

/** The links whose content is not there, though no entry says that it was taken away. */
function unreadableOf<Contents>(chain: Chain, { found, taken }: State<Contents>): readonly Link[] {
  const gone = new Set(taken.map(({ seq }) => seq));
  return chain.links().filter(({ seq }) => found[seq] === null && !gone.has(seq));
}

function damageOf<Contents>(chain: Chain, state: State<Contents>, path: string): readonly Failure[] {
  const unreadable = new Set(unreadableOf(chain, state));
  return chain
    .links()
    .filter((link) => unreadable.has(link) || !link.isJoined)
    .map((link) => fail('articleUnreadable', { file: path, line: String(link.seq + 1) }).failure);
}
