import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Disk } from './disk';
import { joinLines, wholeLines } from './lines';

/** A pack grows to so many lines, and then is never written again. */
const FULL = 1024;
const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Older lines of a log, gzipped: lines `first` up to but not `after`, in `<name>-<first>-<after>.jsonl.gz`. */
interface Pack {
  readonly first: number;
  readonly after: number;
  readonly path: string;
}

/** The packs of a log. */
export interface LinePacks {
  /** Lines that are missing, or lie in a pack that does not read, are empty ones: each keeps its place. */
  readonly lines: readonly Uint8Array[];
  /**
   * Puts lines that follow those of the packs into packs of their own, or into the last one where it is not full.
   * The packs that they replace are to be removed when the lines are no longer in the log itself.
   */
  readonly add: (lines: readonly Uint8Array[]) => Promise<{ readonly replaced: readonly string[] }>;
}

/** Reads the packs of the log at `path`. */
export async function readPacks(disk: Disk, path: string): Promise<LinePacks> {
  const lines: Uint8Array[] = [];
  let growing: Pack | null = null;
  const found = packsIn(await disk.list(dirname(path)), path);
  const whole = longest(found);
  const stale = found.filter((pack) => !whole.includes(pack)).map((pack) => pack.path);
  for (const pack of whole) {
    const inside = await linesIn(disk, pack);
    while (lines.length < pack.first) lines.push(new Uint8Array(0));
    for (let at = 0; at < pack.after - pack.first; at += 1) lines.push(inside?.[at] ?? new Uint8Array(0));
    growing = inside !== null && inside.length < FULL ? pack : null;
  }
  return {
    lines,
    add: async (added) => {
      if (added.length === 0) return { replaced: stale };
      const all = [...lines, ...added];
      let first = growing?.first ?? lines.length;
      while (first < all.length) {
        const after = Math.min(first + FULL, all.length);
        const packed = await zip(joinLines(all.slice(first, after)), { level: 9 });
        await disk.replace(packPath(path, first, after), packed);
        first = after;
      }
      return { replaced: growing === null ? stale : [...stale, growing.path] };
    },
  };
}

const stemOf = (path: string): string => basename(path, '.jsonl');
const packPath = (path: string, first: number, after: number): string =>
  join(dirname(path), `${stemOf(path)}-${first}-${after}.jsonl.gz`);

function packsIn(names: readonly string[], path: string): readonly Pack[] {
  return names.flatMap((name): readonly Pack[] => {
    const [, stem, first, after] = /^(.+)-(\d+)-(\d+)\.jsonl\.gz$/.exec(name) ?? [];
    if (stem !== stemOf(path)) return [];
    return [{ first: Number(first), after: Number(after), path: join(dirname(path), name) }];
  });
}

/** In order. Where a kill left a pack and the one that was to replace it, the longer holds all of the other. */
function longest(packs: readonly Pack[]): readonly Pack[] {
  const inOrder = [...packs].sort((one, other) => one.first - other.first || other.after - one.after);
  const chosen: Pack[] = [];
  for (const pack of inOrder) if (pack.after > (chosen[chosen.length - 1]?.after ?? 0)) chosen.push(pack);
  return chosen;
}

/** Null where they do not read: gzip knows by its checksum. */
async function linesIn(disk: Disk, { first, after, path }: Pack): Promise<readonly Uint8Array[] | null> {
  const bytes = await disk.read(path);
  const lines = await unzip(bytes).then(wholeLines, () => null);
  return lines?.length === after - first ? lines : null;
}
