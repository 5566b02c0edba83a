const NEWLINE = 0x0a;

/** The lines of a file without their newlines; what follows the last newline is none. */
export function wholeLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.byteLength;) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1) break;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** How many bytes of a file are whole lines: all of them, unless its last line was cut short. */
export const wholeLength = (bytes: Uint8Array): number => bytes.lastIndexOf(NEWLINE) + 1;

/** The bytes of a file that has these lines. */
export const joinLines = (lines: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat(lines.flatMap((line) => [line, Uint8Array.of(NEWLINE)]));
