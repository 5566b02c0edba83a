// Blocks and revisions that are kept whole or as changes of earlier ones, put together again. What was made last is
// held, up to a limit; what is asked for after it was let go is made anew from its pack.
import { canonical } from './canonical.mjs';
import { valueOf } from './files.mjs';

const MOST_BYTES = 1 << 22;
const BODY = '"snapshot":{"body":[';

/** `pageOf(n)` answers the lines of the pack that holds `n`, by their numbers; `found` is told of what may name objects. */
export function makeWeave(pageOf, found) {
  let young = new Map();
  let old = new Map();
  let size = 0;
  const keepNew = (n, made) => {
    const text = made.text ?? made.frame.text;
    if (text.includes('"sha256"')) found('revisionKept', valueOf(Buffer.from(text)));
    return keep(n, made);
  };
  const keep = (n, made) => {
    young.set(n, made);
    size += made.size;
    if (size > MOST_BYTES) [old, young, size] = [young, new Map(), 0];
    return made;
  };
  const held = (n) => young.get(n) ?? (old.has(n) ? keep(n, old.get(n)) : undefined);
  const made = async (n) => {
    const there = held(n);
    if (there) return there;
    const line = (await pageOf(n))?.get(n);
    if (!line) return undefined;
    const base = line.of < n ? await made(line.of) : undefined;
    return (line.of === undefined || base) && keepNew(n, make(line, base));
  };
  return {
    /** Takes in a line; one whose base was let go is made only when it is asked for. */
    take: (line) => {
      const base = held(line.of);
      return line.of === undefined || base ? keepNew(line.n, make(line, base)) : undefined;
    },
    /** Of two lines with one number, as a failed append may leave them, the one that is held may be a block. */
    revision: async (n) => {
      const one = await made(n);
      return one?.order && one;
    },
    /** The blocks of a revision as bytes; undefined in the place of one that is missing. */
    blocks: async ({ order }) => {
      const blocks = [];
      for (const n of order) blocks.push((held(n) ?? (await made(n)))?.bytes);
      return blocks;
    },
  };
}

function make(line, base) {
  if ('seq' in line) return makeRevision(line, base);
  const text = base ? spliced(base.text ?? '', line.splice) : canonicalOf(line.block);
  const bytes = Buffer.from(text);
  return { text, bytes, size: bytes.length * 3 + 200 };
}

function makeRevision({ content, order, splice, reorder }, base) {
  if (!base) return { frame: frameOf(canonicalOf(content)), order, size: 500 + order.length * 8 };
  const isSame = splice[1] === 0 && splice[2] === '';
  return {
    frame: isSame ? base.frame : frameOf(spliced(base.frame?.text ?? '', splice)),
    order: reordered(base.order ?? [], reorder),
    size: base.size,
  };
}

/** Damage may leave a value without canonical JSON; then the text is none that was committed to. */
function canonicalOf(value) {
  try {
    return canonical(value);
  } catch {
    return '';
  }
}

/** All of a revision but its body: what stands before it, and what after. */
function frameOf(text) {
  const at = text.indexOf(BODY) + BODY.length;
  return { text, head: Buffer.from(text.slice(0, at)), tail: Buffer.from(text.slice(at)) };
}

const spliced = (text, [at, removed, inserted]) => text.slice(0, at) + inserted + text.slice(at + removed);

function reordered(from, reorder) {
  let to = [];
  let done = 0;
  for (const [at, removed, ...inserted] of reorder) {
    to = to.concat(from.slice(done, at), inserted);
    done = at + removed;
  }
  return to.concat(from.slice(done));
}
