// Where a numbered line lies, so that one that was read long ago can be read again.
import { packLineOf } from './packLines.mjs';

const HELD = 4;

/** Notes where numbers are met on a first reading of a log, and gives the lines around any of them again. */
export function makePages(log) {
  const firsts = [];
  const held = new Map();
  return {
    met: (n, pack) => {
      if (firsts.at(-1)?.pack !== pack) firsts.push({ n, pack });
    },
    /** The lines of the pack that holds `n`, by their numbers. */
    pageOf: async (n) => {
      const { pack } = firsts.findLast((first) => first.n <= n) ?? {};
      if (pack === undefined) return undefined;
      if (!held.has(pack)) {
        if (held.size >= HELD) held.delete(held.keys().next().value);
        held.set(pack, numbered((await log.linesIn(pack)) ?? []));
      }
      return held.get(pack);
    },
  };
}

function numbered(lines) {
  const page = new Map();
  for (const { bytes } of lines) {
    const value = packLineOf(bytes)?.value;
    if (value && 'n' in value) page.set(value.n, value);
  }
  return page;
}
