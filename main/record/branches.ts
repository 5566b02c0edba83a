import { join } from 'node:path';
import type { KeptBranch } from '../../shared/domain/branchFacts';
import { branch as branchSchema, type Branch } from '../../shared/domain/branch';
import { branchSeq } from '../../shared/domain/branchSeq';
import type { Head } from '../../shared/domain/envelope';
import type { Entry } from '../../shared/domain/entries';
import { seq as seqSchema, type Seq, type Sha256 } from '../../shared/domain/ids';
import { z } from 'zod';
import type { Recorder } from './recorder';

/** The branches of a record that its entries have adopted: each is a record itself, in a folder of its own. */
export interface Branches<Contents> {
  readonly all: () => Promise<readonly KeptBranch<Contents>[]>;
  /** Entries of branches whose content is missing or does not read, though nothing says that it was taken away. */
  readonly unreadable: () => Promise<readonly Seq[]>;
  /** Takes the content of entries away for good, wherever a branch holds it; numbers as they are beside the record. */
  readonly forget: (entries: ReadonlySet<Seq>) => Promise<void>;
}

interface OpenedBranch<Contents> extends KeptBranch<Contents> {
  readonly record: Recorder<Contents>;
  readonly places: readonly Seq[];
}

/** The record that the branches belong to. */
interface Trunk<Contents> {
  readonly entries: () => readonly Entry<Contents>[];
  readonly holds: Recorder<Contents>['holds'];
  readonly takenAway: (seq: Seq) => boolean;
}

export const forkFolder = (folder: string, hash: Sha256): string => join(folder, 'forks', hash);

/** Reads what was kept when it is first asked for; a branch that has not arrived yet is looked for again. */
export function keptBranches<Contents>(
  trunk: Trunk<Contents>,
  open: (hash: Sha256) => Promise<Recorder<Contents> | null>,
): Branches<Contents> {
  const records = new Map<Sha256, Recorder<Contents>>();
  const recordOf = async (hash: Sha256): Promise<Recorder<Contents> | null> => {
    const record = records.get(hash) ?? (await open(hash));
    if (record === null || record.head() === null) return null;
    records.set(hash, record);
    return record;
  };
  const opened = async (): Promise<readonly OpenedBranch<Contents>[]> => {
    const found: OpenedBranch<Contents>[] = [];
    const numbers = new Map<Sha256, Seq>();
    for (const { adoptedBy, branch } of adoptions(trunk.entries())) {
      const record = await recordOf(branch.head.hash);
      if (record !== null) found.push(await branchOf({ adoptedBy, branch, record }, trunk, numbers));
    }
    return found;
  };
  return {
    all: opened,
    unreadable: async () => {
      const lost: Seq[] = [];
      for (const { record, numberOf } of await opened())
        lost.push(...(await record.unreadable()).map(numberOf));
      return [...new Set(lost)].filter((seq) => !trunk.takenAway(seq));
    },
    forget: async (entries) => {
      for (const { record, places, numberOf } of await opened()) {
        await record.forget(places.filter((place) => entries.has(numberOf(place))));
      }
    },
  };
}

const adopting = z.looseObject({ kind: z.literal('branchKept'), seq: seqSchema, content: branchSchema });

interface Adoption {
  readonly adoptedBy: Seq;
  readonly branch: Branch;
}

/** Both devices may have found the same branch: the first entry that names it counts. */
function adoptions(entries: readonly unknown[]): readonly Adoption[] {
  const byHead = new Map<Sha256, Adoption>();
  for (const entry of entries) {
    const { data } = adopting.safeParse(entry);
    if (data === undefined || byHead.has(data.content.head.hash)) continue;
    byHead.set(data.content.head.hash, { adoptedBy: data.seq, branch: data.content });
  }
  return [...byHead.values()];
}

/** Whether an entry names the branch of this head. */
export const isAdopted = (entries: readonly unknown[], { hash }: Head): boolean =>
  adoptions(entries).some(({ branch }) => branch.head.hash === hash);

/** What two branches, or a branch and the record, have in common is told once; `numbers` grows by what this one adds. */
async function branchOf<Contents>(
  { adoptedBy, branch, record }: Adoption & { readonly record: Recorder<Contents> },
  { holds }: Trunk<Contents>,
  numbers: Map<Sha256, Seq>,
): Promise<OpenedBranch<Contents>> {
  const { from, head } = branch;
  const places = Array.from({ length: head.seq + 1 }, (_, place) => seqSchema.parse(place));
  const known = new Map<Seq, Seq>();
  const entries: Entry<Contents>[] = [];
  for (const entry of await record.entries()) {
    const { seq, hash } = entry;
    const earlier = holds({ seq, hash }) ? seq : numbers.get(hash);
    const number = earlier ?? branchSeq(adoptedBy, seq);
    known.set(seq, number);
    if (earlier !== undefined) continue;
    numbers.set(hash, number);
    entries.push({ ...entry, seq: number });
  }
  const numberOf = (place: Seq): Seq =>
    known.get(place) ?? (from !== null && place <= from ? place : branchSeq(adoptedBy, place));
  return { adoptedBy, from, entries, numberOf, record, places };
}

/** Every entry of a record and of its branches, whatever it says. */
export async function everyEntry<Contents>(
  record: Pick<Recorder<Contents>, 'entries' | 'branches'>,
): Promise<readonly Entry<Contents>[]> {
  const branches = await record.branches();
  return [...(await record.entries()), ...branches.flatMap(({ entries }) => entries)];
}
