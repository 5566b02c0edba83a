// Branches of a record from other devices, each kept whole in `forks/<hash of its head>/`: is each what it was, does it leave
// the record where its adoption says, and has an entry adopted it?
import { join } from 'node:path';
import { takenAway } from './contents.mjs';
import { namesIn } from './files.mjs';

/** The numbers from here on are those of entries of branches (docs/record-format.md, Branches). */
const SPAN = 2 ** 26;

/** What a record says of its branches, taken in while it is read: `met` each link, `found` each content. */
export async function openForks(root, folder) {
  const names = new Set(await namesIn(join(root, folder, 'forks')));
  const adoptions = new Map();
  const away = new Map();
  const hashes = [];
  return {
    names,
    adoptions,
    away,
    hashes,
    met: ({ seq, hash }) => {
      // Flat memory for the many records that have none.
      if (names.size > 0) hashes[seq] = hash;
    },
    found: (kind, content, seq) => {
      for (const gone of takenAway(kind, content)) away.set(gone, { kind, seq });
      const hash = content.head?.hash;
      if (kind === 'branchKept' && !adoptions.has(hash)) adoptions.set(hash, { ...content, seq });
    },
  };
}

/** Checks each branch; `verifyOne` reads the record in a folder with what is known of it, and answers the hashes of its lines. */
export async function verifyForks(forks, folder, verifyOne, add) {
  const { names, adoptions } = forks;
  for (const name of names) {
    const adoption = adoptions.get(name);
    const place = join(folder, 'forks', name);
    if (adoption === undefined) add('unreferenced', place, 'No entry adopts this branch of the record.');
    const heads = adoption ? [{ ...adoption.head, knownBy: 'the entry that adopted it' }] : [];
    const hashes = await verifyOne(place, heads, awayIn(forks, adoption));
    if (hashes.length > 0) checkPlace(forks, { name, place, adoption, hashes }, add);
  }
  for (const [hash, { seq }] of adoptions) {
    if (names.has(hash)) continue;
    add('missing', join(folder, 'forks', hash), `Adopted by entry ${seq} of the record.`);
  }
}

function checkPlace({ hashes: trunk }, { name, place, adoption, hashes }, add) {
  const last = hashes.length - 1;
  const chain = join(place, 'record.jsonl');
  if (adoption === undefined && hashes[last] !== name) {
    add('cut', chain, 'This branch does not end at the entry that it is named after.');
  } else if (adoption && last > adoption.head.seq) {
    add('altered', chain, `This branch goes on after entry ${adoption.head.seq}, which it is named after.`);
  }
  const from = adoption?.from ?? null;
  if (from !== null && hashes[from] !== trunk[from]) {
    add('altered', chain, `Entry ${from}, from which this branch is to go on, is not the record's.`);
  }
}

/** Of the branch's places those that the record says were taken away: of what both have, and of what the branch alone has. */
function* awayIn({ away, adoptions, hashes: trunk }, adoption) {
  if (adoption === undefined) return;
  for (const [number, by] of away) {
    if (number < SPAN) {
      if (adoption.from !== null && number <= adoption.from && trunk[number]) yield [number, by];
    } else if ([...adoptions.values()].some(({ seq }) => seq === Math.floor(number / SPAN) - 1)) {
      // What lies in two branches is named by the earlier alone.
      yield [number % SPAN, by];
    }
  }
}
