import { DiskError, type Disk } from './disk';
import type { Quarantine } from './quarantine';

const NEWLINE = 0x0a;

/** A file of whole lines that only grows. What it holds beyond its last acknowledged line is never built upon. */
export interface LineLog {
  /** Writes the lines in one go and answers after the fsync; when it rejects, none of them is there for a reader. */
  readonly append: (lines: readonly string[]) => Promise<void>;
}

/** The log at `path` and the lines in it, as bytes and without their newlines; a file that is not there has none. */
export async function openLineLog(
  disk: Disk,
  path: string,
  quarantine: Quarantine,
): Promise<{ readonly log: LineLog; readonly lines: readonly Uint8Array[] }> {
  const bytes = (await disk.readIfThere(path)) ?? new Uint8Array(0);
  let length = bytes.lastIndexOf(NEWLINE) + 1;
  let isTorn = bytes.byteLength > length;

  /** Puts what lies past the acknowledged length into quarantine and cuts it off: the only cut there is. */
  const mend = async (): Promise<void> => {
    const found = (await disk.readIfThere(path)) ?? new Uint8Array(0);
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

  return {
    lines: wholeLines(bytes.subarray(0, length)),
    log: {
      append: async (lines) => {
        if (isTorn) await mend();
        const added = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8');
        try {
          await disk.append(path, added);
        } catch (error) {
          isTorn = true;
          await mend().catch(ignoreDisk);
          throw error;
        }
        length += added.byteLength;
      },
    },
  };
}

function ignoreDisk(error: unknown): void {
  if (!(error instanceof DiskError)) throw error;
}

function wholeLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.byteLength;) {
    const end = bytes.indexOf(NEWLINE, start);
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
