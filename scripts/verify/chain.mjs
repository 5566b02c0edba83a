// A chain of envelopes: is every line the one that was written, in its place?
import { sha256 } from './canonical.mjs';
import { bytesOf, isObject, valueOf, wholeLines } from './files.mjs';

const HASH = /^[0-9a-f]{64}$/;
const isEnvelope = (value) =>
  isObject(value) &&
  Number.isSafeInteger(value.seq) &&
  HASH.test(value.parent) &&
  HASH.test(value.commit) &&
  ['at', 'zone', 'device', 'kind'].every((name) => typeof value[name] === 'string');

/**
 * Reads the chain called `name` (`article:<id>` or `library:<id>`; null where the id is lost, and any start must do).
 * Answers its lines as `{ line, hash, envelope }`.
 */
export async function verifyChain(path, place, name, add) {
  const bytes = await bytesOf(path);
  if (bytes === null) {
    add('missing', place, 'The record is not there.');
    return [];
  }
  const { lines, rest } = wholeLines(bytes);
  if (rest > 0)
    add('unreadable', place, `${rest} bytes past the last whole line: an append that was cut short.`);
  const links = lines.map((line, index) => {
    const value = valueOf(line);
    return { line: index + 1, hash: sha256(line), envelope: isEnvelope(value) ? value : null, value };
  });
  const genesis = name === null ? links[0]?.envelope?.parent : sha256(`stet:1:${name}`);
  links.forEach((link, index) => check(link, links[index - 1], links, genesis, place, add));
  return links;
}

function check(link, before, links, genesis, place, add) {
  const here = `${place}:${link.line}`;
  if (link.envelope === null) return add('unreadable', here, 'This line is not an entry.');
  if (link.envelope.v !== 1) return add('unreadable', here, 'This entry was written by a newer Stet.');
  const { parent, seq } = link.envelope;
  const wantedSeq = before ? (before.envelope?.seq ?? link.line - 2) + 1 : 0;
  if (parent === (before?.hash ?? genesis) && seq === wantedSeq) return undefined;
  // An unreadable line was named already, and its hash cannot be what this one points at.
  if (before && before.envelope === null && seq === wantedSeq) return undefined;
  if (links.some((other) => other !== link && other.envelope?.parent === parent)) {
    return add('forked', here, `Another entry follows the same one as entry ${seq} does.`);
  }
  if (parent === genesis || links.some((other) => other.hash === parent)) {
    return add('reordered', here, `Entry ${seq} does not stand after the entry that it follows.`);
  }
  if (seq > wantedSeq) {
    return add('missing', here, `Entries ${wantedSeq} to ${seq - 1} are missing before this line.`);
  }
  const altered = before ? `${place}:${before.line}` : here;
  return add('altered', altered, `This line is not the one that entry ${seq} follows.`);
}

/** Checks what others know of the chain's head: a chain that was cut at its tail is whole in itself. */
export function verifyHead(links, known, place, add) {
  const last = links[links.length - 1];
  const lastSeq = last ? (last.envelope?.seq ?? last.line - 1) : -1;
  const { seq, hash, knownBy } = known;
  if (seq > lastSeq) {
    return add('cut', place, `The record ends at entry ${lastSeq}, but ${knownBy} knows entry ${seq}.`);
  }
  if (links.some((link) => link.hash === hash)) return undefined;
  const line = links.find((link) => link.envelope?.seq === seq)?.line ?? seq + 1;
  return add('altered', `${place}:${line}`, `Entry ${seq} is not the one that ${knownBy} knows.`);
}
