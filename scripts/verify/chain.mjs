// A chain of envelopes: is every line the one that was written, in its place?
import { sha256 } from './canonical.mjs';
import { isObject, valueOf } from './files.mjs';
import { nameLoss } from './log.mjs';

const HASH = /^[0-9a-f]{64}$/;
const isEnvelope = (value) =>
  isObject(value) &&
  Number.isSafeInteger(value.seq) &&
  HASH.test(value.parent) &&
  HASH.test(value.commit) &&
  ['at', 'zone', 'device', 'kind'].every((name) => typeof value[name] === 'string');

/**
 * Reads the chain called `name` (`article:<id>` or `library:<id>`; null where the id is lost, and any start must do) and
 * yields its entries as `{ place, envelope }`. `heads` are what others know of it: `{ seq, hash, knownBy }`,
 * and `isInBranch` once an entry was read that says so.
 */
export async function* verifyChain(log, place, name, heads, add) {
  if (!log.isThere) add('missing', place, 'The record is not there.');
  let genesis = name === null ? null : sha256(`stet:1:${name}`);
  let before = null;
  let count = 0;
  const misplaced = [];
  const seen = new Map();
  const headsAt = new Map();
  for (const head of heads) headsAt.set(head.seq, [...(headsAt.get(head.seq) ?? []), head]);
  for await (const item of log.lines()) {
    if (!item.bytes) nameLoss(item, add);
    count += item.lost ?? 0;
    if (item.lost) before = { place: item.place, envelope: null, seq: count - 1 };
    if (!item.bytes) continue;
    const link = linkOf(item, count);
    genesis ??= link.envelope?.parent ?? null;
    if (!isInPlace(link, before, genesis, add)) misplaced.push({ link, before });
    for (const head of headsAt.get(link.seq) ?? []) {
      if (head.hash === link.hash) seen.set(head, null);
      else if (!seen.has(head)) seen.set(head, link.place);
    }
    before = link;
    count += 1;
    if (link.envelope) yield link;
  }
  if (misplaced.length > 0) await nameMisplaced(misplaced, genesis, log, add);
  checkHeads(heads, seen, before?.seq ?? -1, place, add);
  return count;
}

function linkOf({ bytes, place }, at) {
  const value = valueOf(bytes);
  const envelope = isEnvelope(value) ? value : null;
  return { place, hash: sha256(bytes), envelope, seq: envelope?.seq ?? at };
}

function isInPlace(link, before, genesis, add) {
  if (link.envelope === null) add('unreadable', link.place, 'This line is not an entry.');
  else if (link.envelope.v !== 1) add('unreadable', link.place, 'This entry was written by a newer Stet.');
  if (link.envelope?.v !== 1) return true;
  const isNext = link.seq === (before?.seq ?? -1) + 1;
  // A line that does not read was named already, and its hash cannot be what this one points at.
  if (before && before.envelope === null) return isNext;
  return isNext && link.envelope.parent === (before?.hash ?? genesis);
}

/** Tells what became of entries that do not follow the line before, by a second reading for what they do follow. */
async function nameMisplaced(misplaced, genesis, log, add) {
  const parents = new Map(
    misplaced.map(({ link }) => [link.envelope.parent, { followers: 0, isThere: false }]),
  );
  for await (const item of log.lines()) {
    if (!item.bytes) continue;
    const { hash, envelope } = linkOf(item, 0);
    const followed = parents.get(envelope?.parent);
    if (followed) followed.followers += 1;
    const itself = parents.get(hash);
    if (itself) itself.isThere = true;
  }
  for (const { link, before } of misplaced) {
    const { seq, envelope, place } = link;
    const wantedSeq = (before?.seq ?? -1) + 1;
    const { followers, isThere } = parents.get(envelope.parent);
    if (followers > 1) add('forked', place, `Another entry follows the same one as entry ${seq} does.`);
    else if (envelope.parent === genesis || isThere) {
      add('reordered', place, `Entry ${seq} does not stand after the entry that it follows.`);
    } else if (seq > wantedSeq) {
      add('missing', place, `Entries ${wantedSeq} to ${seq - 1} are missing before this line.`);
    } else add('altered', (before ?? link).place, `This line is not the one that entry ${seq} follows.`);
  }
}

/** A chain that was cut at its tail is whole in itself: only who knows its head can tell. */
function checkHeads(heads, seen, lastSeq, place, add) {
  /** By who knows of it, the furthest of the entries that are not there any more. */
  const lost = new Map();
  for (const head of heads) {
    const { seq, knownBy, isInBranch } = head;
    if (isInBranch) continue;
    if (seq > lastSeq) lost.set(knownBy, Math.max(seq, lost.get(knownBy) ?? 0));
    else if (seen.get(head) !== null) {
      add('altered', seen.get(head) ?? place, `Entry ${seq} is not the one that ${knownBy} knows.`);
    }
  }
  for (const [knownBy, seq] of lost) {
    add('cut', place, `The record ends at entry ${lastSeq}, but ${knownBy} knows entry ${seq}.`);
  }
}
