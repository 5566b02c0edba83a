// Contents that are kept whole, and the first version of the format for revisions: a block under the hash of what it
// says, and references to it in the body.
import { hashOfValue } from './canonical.mjs';
import { isObject } from './files.mjs';

/** The blocks that were met under their hashes, and the contents that refer to them. */
export function hashedBlocks(add) {
  const blocks = new Map();
  const used = new Set();
  return {
    take: ({ block, content }, place) => {
      if (hashOfValue(content) === block) blocks.set(block, { content, place });
      else add('altered', place, 'This block is not what its hash says.');
    },
    /** Whether an entry's content is what was committed to, and what it is. */
    outcome: ({ content, salt }, commit) => {
      const references = referencesOf(content);
      for (const hash of references) used.add(hash);
      const whole = references.length === 0 ? content : withBlocks(content, blocks);
      const isWhole = hashOfValue(whole, Buffer.from(salt, 'hex')) === commit;
      return { isWhole, isIncomplete: references.some((hash) => !blocks.has(hash)), content: whole };
    },
    finish: () => {
      for (const [hash, { place }] of blocks) {
        if (!used.has(hash)) add('unreferenced', place, 'No revision holds this block.');
      }
    },
  };
}

const isReference = (block) =>
  isObject(block) && typeof block.block === 'string' && Object.keys(block).length === 2 && 'id' in block;
const bodyOf = (content) => (Array.isArray(content?.snapshot?.body) ? content.snapshot.body : []);
const referencesOf = (content) =>
  bodyOf(content)
    .filter(isReference)
    .map(({ block }) => block);

/** A revision's content as it was hashed: each reference to a block replaced by what the block says. */
function withBlocks(content, blocks) {
  const body = content.snapshot.body.map((block) =>
    isReference(block) ? { id: block.id, content: blocks.get(block.block)?.content ?? null } : block,
  );
  return { ...content, snapshot: { ...content.snapshot, body } };
}
