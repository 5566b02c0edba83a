// What the envelopes commit to: is it there, and is it what was written?
import { hashOfValue } from './canonical.mjs';
import { bytesOf, isObject, valueOf, wholeLines } from './files.mjs';

/** Checks the pack beside a chain; answers the contents that were found, as `{ kind, content }`. */
export async function verifyContents(path, place, links, recordPlace, add) {
  const pack = await readPack(path, place, add);
  const found = [];
  for (const { envelope, line } of links) {
    if (envelope === null) continue;
    const candidates = pack.entries.filter((entry) => entry.seq === envelope.seq);
    const kept = candidates.find((entry) => commitOf(entry, pack.blocks) === envelope.commit);
    if (kept) {
      kept.isUsed = true;
      for (const hash of referencesOf(kept.content)) pack.used.add(hash);
      found.push({ kind: envelope.kind, content: withBlocks(kept.content, pack.blocks) });
    } else blame(envelope, candidates, pack, `${recordPlace}:${line}`, add);
  }
  for (const entry of pack.entries) {
    if (!entry.isUsed) add('unreferenced', `${place}:${entry.line}`, 'No entry commits to this content.');
  }
  for (const [hash, { line }] of pack.blocks) {
    if (!pack.used.has(hash)) add('unreferenced', `${place}:${line}`, 'No revision holds this block.');
  }
  return found;
}

async function readPack(path, place, add) {
  const pack = { entries: [], blocks: new Map(), used: new Set() };
  const { lines, rest } = wholeLines((await bytesOf(path)) ?? Buffer.alloc(0));
  if (rest > 0)
    add('unreadable', place, `${rest} bytes past the last whole line: an append that was cut short.`);
  lines.forEach((bytes, index) => {
    const line = index + 1;
    const value = valueOf(bytes);
    if (isObject(value) && typeof value.block === 'string') {
      if (hashOfValue(value.content) !== value.block) {
        add('altered', `${place}:${line}`, 'This block is not what its hash says.');
      } else pack.blocks.set(value.block, { line, content: value.content });
    } else if (isObject(value) && Number.isSafeInteger(value.seq) && /^[0-9a-f]{64}$/.test(value.salt)) {
      pack.entries.push({ ...value, line, isUsed: false });
    } else
      add('unreadable', `${place}:${line}`, 'This line holds neither a block nor the content of an entry.');
  });
  return pack;
}

function blame({ seq, kind }, candidates, pack, place, add) {
  if (candidates.length === 0) {
    return add('missing', place, `The content of entry ${seq} (${kind}) is not there.`);
  }
  const isIncomplete = candidates.some((entry) =>
    referencesOf(entry.content).some((hash) => !pack.blocks.has(hash)),
  );
  for (const entry of candidates) {
    entry.isUsed = true;
    for (const hash of referencesOf(entry.content)) pack.used.add(hash);
  }
  return isIncomplete
    ? add('missing', place, `A block of entry ${seq} (${kind}) is not there.`)
    : add('altered', place, `The content of entry ${seq} (${kind}) is not what the entry commits to.`);
}

const commitOf = (entry, blocks) =>
  hashOfValue(withBlocks(entry.content, blocks), Buffer.from(entry.salt, 'hex'));

const isReference = (block) =>
  isObject(block) && typeof block.block === 'string' && Object.keys(block).length === 2 && 'id' in block;
const bodyOf = (content) => (Array.isArray(content?.snapshot?.body) ? content.snapshot.body : []);
const referencesOf = (content) =>
  bodyOf(content)
    .filter(isReference)
    .map(({ block }) => block);

/** A revision's content as it was hashed: each reference to a block replaced by what the block says. */
function withBlocks(content, blocks) {
  if (!Array.isArray(content?.snapshot?.body)) return content;
  const body = content.snapshot.body.map((block) =>
    isReference(block) ? { id: block.id, content: blocks.get(block.block)?.content ?? null } : block,
  );
  return { ...content, snapshot: { ...content.snapshot, body } };
}
