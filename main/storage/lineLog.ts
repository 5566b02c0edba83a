import { DiskError, ignoreDisk, type Disk } from './disk';
import { readPacks, type LinePacks } from './linePacks';
import { joinLines, wholeLines } from './lines';
import type { Quarantine } from './quarantine';

const NEWLINE = 0x0a;
/** When a log is opened with so many lines in it, all but the newest few go into packs. */
const PACK_AT = 64;
const STAY = 16;

/** A log of whole lines that only grows. What its file holds beyond the last acknowledged line is never built upon. */
export interface LineLog {
  /** Writes the lines in one go and answers after the fsync; when it rejects, none of them is there for a reader. */
  readonly append: (lines: readonly string[]) => Promise<void>;
}

/**
 * The log at `path` and the lines in it and in its packs, as bytes and without their newlines; one that is not there has
 * none. Lines are packed here, at the opening, so that no append waits for it.
 */
export async function openLineLog(
  disk: Disk,
  path: string,
  quarantine: Quarantine,
): Promise<{ readonly log: LineLog; readonly lines: readonly Uint8Array[] }> {
  const bytes = (await disk.readIfThere(path)) ?? new Uint8Array(0);
  /** Null where a packing failed so late that either file may be there: both are whole. */
  let length: number | null = bytes.lastIndexOf(NEWLINE) + 1;
  let isTorn = bytes.byteLength > length;

  /** Puts what lies past the acknowledged length into quarantine and cuts it off: the only cut there is. */
  const mend = async (): Promise<void> => {
    const found = (await disk.readIfThere(path)) ?? new Uint8Array(0);
    if (length === null) {
      // What failed may have been the fsync of the folder: an append to a file whose name is not down could be lost.
      const whole = found.subarray(0, found.lastIndexOf(NEWLINE) + 1);
      await disk.replace(path, whole);
      length = whole.byteLength;
    }
    if (found.byteLength < length) {
      throw new DiskError({ code: 'diskFault', facts: { file: path, system: 'shorter' } });
    }
    if (found.byteLength > length) {
      await quarantine.keep(path, found.subarray(length));
      await disk.cut(path, length);
    }
    isTorn = false;
  };
  // A disk that is full or read-only must not keep her from reading: then it is mended before the next append.
  if (isTorn) await mend().catch(ignoreDisk);

  const own = wholeLines(bytes.subarray(0, length));
  const packs = await readPacks(disk, path);
  const { lines, isOfAnother } = joined(own, packs.lines);

  const isCutShort = packs.lines.length + own.length > lines.length;
  // Packs that another device made of other lines stay, and so do ours: which are which is not to be told here.
  if (!isTorn && !isOfAnother && (isCutShort || own.length >= PACK_AT)) {
    const staying = await pack(disk, path, packs, lines).catch((error: unknown) => {
      ignoreDisk(error);
      return null;
    });
    length = staying;
    isTorn = staying === null;
  }
  return {
    lines,
    log: {
      append: async (added) => {
        if (isTorn) await mend();
        const text = Buffer.from(added.map((line) => `${line}\n`).join(''), 'utf8');
        try {
          await disk.append(path, text);
        } catch (error) {
          isTorn = true;
          await mend().catch(ignoreDisk);
          throw error;
        }
        length = (length ?? 0) + text.byteLength;
      },
    },
  };
}

/**
 * Puts all but the newest lines into packs; answers the length of what stays. First the packs are there, then the lines
 * leave the log, then the packs go that were grown over: a kill between leaves lines twice, and they are known again.
 */
async function pack(
  disk: Disk,
  path: string,
  packs: LinePacks,
  lines: readonly Uint8Array[],
): Promise<number> {
  const after = Math.max(packs.lines.length, lines.length - STAY);
  const { replaced } = await packs.add(lines.slice(packs.lines.length, after));
  const staying = joinLines(lines.slice(after));
  await disk.replace(path, staying);
  for (const old of replaced) await disk.remove(old).catch(ignoreDisk);
  return staying.byteLength;
}

/** The lines of a log and of its packs. Where the two say different things of the same place, the log counts. */
function joined(
  own: readonly Uint8Array[],
  packed: readonly Uint8Array[],
): { readonly lines: readonly Uint8Array[]; readonly isOfAnother: boolean } {
  const place = placeOf(own, packed);
  const isOfAnother = packed.slice(place).some((line, at) => own[at] && !isSame(line, own[at]));
  const whole = [...packed.slice(0, place), ...own];
  return { lines: whole.length < packed.length && !isOfAnother ? packed : whole, isOfAnother };
}

/** The bytes of a log as if it had no packs: those of its file, after the older lines. */
export async function wholeLog(disk: Disk, path: string, bytes: Uint8Array): Promise<Uint8Array> {
  const { lines: packed } = await readPacks(disk, path);
  const older = packed.slice(0, placeOf(wholeLines(bytes), packed));
  return older.length === 0 ? bytes : Buffer.concat([joinLines(older), bytes]);
}

/** The place of a log's first line among the packed ones: at their end, or before it where a packing was cut short. */
function placeOf(own: readonly Uint8Array[], packed: readonly Uint8Array[]): number {
  const [first] = own;
  if (first === undefined || first.byteLength === 0) return packed.length;
  for (let at = packed.length - 1; at >= 0; at -= 1) {
    const line = packed[at];
    if (line && isSame(line, first)) return at;
  }
  return packed.length;
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.byteLength === other.byteLength && Buffer.compare(one, other) === 0;
