// What the envelopes commit to: is it there, and is it what was written? Chain and contents are read side by side.
import { createHash } from 'node:crypto';
import { nameLoss } from './log.mjs';
import { packLineOf } from './packLines.mjs';
import { makePages } from './pages.mjs';
import { makeWeave } from './weave.mjs';
import { hashedBlocks } from './hashedBlocks.mjs';

/**
 * Checks the contents beside a chain, entry by entry: `check` each in order, then `finish`. `found` is called with the kind
 * and the content of each entry, and its place in the chain; of revisions with the parts that may name an object, as they are
 * made. `awayElsewhere` maps places to the kind and the place of the entry of another chain that says that they were taken away.
 */
export function openContents(log, add, found, awayElsewhere = []) {
  const pages = makePages(log);
  const weave = makeWeave(pages.pageOf, found);
  const hashed = hashedBlocks(add);
  const lines = log.lines();
  /** Contents that were read, by their place in the chain, and no entry has taken yet. */
  const waiting = new Map();
  const missed = [];
  /** The entries whose content was taken away on purpose, each with the kind and the place of the entry that says so. */
  const away = new Map(awayElsewhere);
  let furthest = -1;

  const take = ({ bytes, place, pack }) => {
    const line = packLineOf(bytes);
    if (line === null)
      return add('unreadable', place, 'This line holds neither a block nor the content of an entry.');
    const { kind, value } = line;
    if (kind === 'hashedBlock') return hashed.take(value, place);
    if (kind !== 'entry') {
      pages.met(value.n, pack);
      weave.take(value);
    }
    if (kind === 'block') return undefined;
    furthest = Math.max(furthest, value.seq);
    return void waiting.set(value.seq, [...(waiting.get(value.seq) ?? []), { kind, value, place }]);
  };
  const readTo = async (seq) => {
    while (furthest <= seq) {
      const next = await lines.next();
      if (next.done) furthest = Infinity;
      else if (next.value.bytes) take(next.value);
      else nameLoss(next.value, add);
    }
  };
  const outcomeOf = async (candidate, envelope) => {
    if (candidate.kind === 'revision') return revisionOutcome(candidate.value, envelope.commit, weave);
    return hashed.outcome(candidate.value, envelope.commit);
  };

  const check = async ({ envelope, place }) => {
    const candidates = waiting.get(envelope.seq) ?? [];
    waiting.delete(envelope.seq);
    const outcomes = [];
    for (const candidate of candidates) outcomes.push(await outcomeOf(candidate, envelope));
    const at = outcomes.findIndex(({ isWhole }) => isWhole);
    if (at < 0) return blame(envelope, outcomes, place, add);
    const { content } = outcomes[at];
    for (const seq of takenAway(envelope.kind, content)) away.set(seq, envelope);
    if (content !== undefined) found(envelope.kind, content, envelope.seq);
    const others = candidates.filter((_, index) => index !== at);
    for (const other of others) add('unreferenced', other.place, 'No entry commits to this content.');
    return undefined;
  };

  return {
    check: async (link) => {
      await readTo(link.envelope.seq);
      if (waiting.has(link.envelope.seq)) await check(link);
      else missed.push(link);
    },
    finish: async () => {
      await readTo(Number.MAX_SAFE_INTEGER);
      for (const link of missed) {
        const { seq } = link.envelope;
        if (!waiting.has(seq) && away.has(seq)) nameAway(away.get(seq), link.place, add);
        else await check(link);
      }
      for (const candidate of [...waiting.values()].flat()) {
        add('unreferenced', candidate.place, 'No entry commits to this content.');
      }
      hashed.finish();
    },
  };
}

/** What an entry says is gone on purpose: erased, or folded into the last revision of its sitting. */
export function takenAway(kind, content) {
  if (kind === 'erased') return content?.entries ?? [];
  return kind === 'folded' ? (content?.sittings ?? []).flatMap(({ entries }) => entries) : [];
}

function nameAway({ kind, seq }, place, add) {
  if (kind === 'erased') add('erased', place, `Erased by entry ${seq}.`);
  else add('folded', place, `Folded by entry ${seq}.`);
}

let scratch = Buffer.alloc(1 << 16);

/** The commitment is to the salt and the canonical JSON of the whole; the parts are those bytes already. */
async function revisionOutcome({ n, salt }, commit, weave) {
  const revision = await weave.revision(n);
  const blocks = revision ? await weave.blocks(revision) : [undefined];
  if (blocks.includes(undefined)) return { isWhole: false, isIncomplete: true };
  const { head, tail } = revision.frame;
  const size = blocks.reduce((sum, block) => sum + block.length + 1, 32 + head.length + tail.length);
  if (size > scratch.length) scratch = Buffer.alloc(size * 2);
  let end = scratch.write(salt, 'hex');
  end += head.copy(scratch, end);
  for (let at = 0; at < blocks.length; at += 1) {
    if (at > 0) scratch[end++] = 0x2c;
    end += blocks[at].copy(scratch, end);
  }
  end += tail.copy(scratch, end);
  const isWhole = createHash('sha256').update(scratch.subarray(0, end)).digest('hex') === commit;
  return { isWhole, isIncomplete: false };
}

function blame({ seq, kind }, outcomes, place, add) {
  if (outcomes.length === 0) add('missing', place, `The content of entry ${seq} (${kind}) is not there.`);
  else if (outcomes.some(({ isIncomplete }) => isIncomplete)) {
    add('missing', place, `A block of entry ${seq} (${kind}) is not there.`);
  } else add('altered', place, `The content of entry ${seq} (${kind}) is not what the entry commits to.`);
}
