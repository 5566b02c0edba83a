const NEWLINE = 0x0a;

/** Bytes that arrive in pieces of any size, taken in the sizes that a format has. */
export interface ByteReader {
  /** The next bytes: so many, or as many as are left. */
  readonly take: (length: number) => Promise<Buffer>;
  /** Bytes up to the next newline, which is taken too; null where there is none within `limit` bytes. */
  readonly line: (limit: number) => Promise<Buffer | null>;
  readonly isAtEnd: () => Promise<boolean>;
  /** Lets the source go before its end. */
  readonly close: () => Promise<void>;
}

/** Reads from pieces; none is asked for before it is needed. */
export function byteReader(pieces: AsyncIterable<Uint8Array>): ByteReader {
  const source = pieces[Symbol.asyncIterator]();
  let waiting: Buffer = Buffer.alloc(0);
  let hasEnded = false;

  const fill = async (length: number): Promise<void> => {
    const parts: Uint8Array[] = [waiting];
    let there = waiting.byteLength;
    while (there < length && !hasEnded) {
      const next = await source.next();
      if (next.done === true) hasEnded = true;
      else {
        parts.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength));
        there += next.value.byteLength;
      }
    }
    if (parts.length > 1) waiting = Buffer.concat(parts);
  };
  const cut = (length: number): Buffer => {
    const taken = waiting.subarray(0, length);
    waiting = waiting.subarray(length);
    return taken;
  };
  return {
    take: async (length) => {
      await fill(length);
      return cut(length);
    },
    line: async (limit) => {
      for (let asked = 1; ; asked = waiting.byteLength + 1) {
        await fill(asked);
        const end = waiting.indexOf(NEWLINE);
        if (end > limit || (end < 0 && (hasEnded || waiting.byteLength > limit))) return null;
        if (end >= 0) return cut(end + 1).subarray(0, end);
      }
    },
    isAtEnd: async () => {
      await fill(1);
      return waiting.byteLength === 0;
    },
    close: async () => {
      await source.return?.();
    },
  };
}
