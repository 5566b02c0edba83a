// Verifies a library as `git fsck` does a repository: reads all of it, changes nothing, and shares no code with the app.
// What knows of something is read before that something, so that a library in use is verified truly too.
import { join } from 'node:path';
import { hashOfValue } from './canonical.mjs';
import { verifyChain } from './chain.mjs';
import { openContents } from './contents.mjs';
import { verifyEarlier } from './earlier.mjs';
import { bytesOf, isObject, namesIn, valueOf } from './files.mjs';
import { openForks, verifyForks } from './forks.mjs';
import { openLog } from './log.mjs';
import { objectsNamedIn, verifyObjects } from './objects.mjs';

/** What may be found in a library that is in order. */
const HARMLESS = new Set(['erased', 'folded', 'unreferenced']);

/** The outcome of verifying the library at `root`: counts, and findings each with kind, place and sentence. */
export async function verifyLibrary(root) {
  const findings = [];
  const add = (kind, place, sentence) => void findings.push({ kind, place, sentence });
  const named = new Map();
  const erased = new Map();
  const name = (value, place, kind = '') => {
    for (const object of objectsNamedIn(value)) named.set(object, place);
    if (kind === 'erased') for (const object of value.objects ?? []) erased.set(object, place);
  };
  const heads = new Map();
  let entries = await verifyOwnRecord(root, add, (kind, content) => {
    name(content, 'record.jsonl', kind);
    noteHead(heads, kind, content);
  });
  let articles = 0;
  for (const id of await namesIn(join(root, 'articles'))) {
    const article = await verifyArticle(root, id, heads.get(id), add, name);
    if (article === null) continue;
    entries += article.entries;
    articles += 1;
    heads.delete(id);
  }
  for (const [id, head] of heads) {
    if (head)
      add(
        'missing',
        `articles/${id}`,
        `The library's record knows this article to entry ${head.at(-1).seq}.`,
      );
  }
  for (const file of await namesIn(join(root, 'sources'))) {
    await readJson(root, `sources/${file}`, add);
  }
  const objects = await verifyObjects(root, named, erased, add);
  return { ok: findings.every(({ kind }) => HARMLESS.has(kind)), entries, articles, objects, findings };
}

async function verifyOwnRecord(root, add, found) {
  const file = await readJson(root, 'library.json', add);
  const chainName = typeof file?.id === 'string' ? `library:${file.id}` : null;
  await leftovers(root, '', add);
  const noted = [file?.head, ...(Array.isArray(file?.lostHeads) ? file.lostHeads : [])].filter(isObject);
  const heads = noted.map((head) => ({ ...head, knownBy: 'library.json' }));
  const count = await verifyRecord(root, '', chainName, heads, add, (kind, content) => {
    if (kind === 'branchKept') for (const head of heads) head.isInBranch ||= isInBranch(head, content);
    found(kind, content);
  });
  if (count === 0) add('cut', 'record.jsonl', 'Every library has a first entry; this one has none.');
  return count;
}

/** An entry that the record went another way than is not lost: it is in the branch, which is kept whole. */
const isInBranch = ({ seq }, branch) => seq > (branch.from ?? -1) && seq <= branch.head?.seq;

/** Checks a record, and the branches that were kept beside it. Answers how many entries the record itself has. */
async function verifyRecord(root, folder, chainName, heads, add, found) {
  const forks = await openForks(root, folder);
  const count = await verifyChainAndContents(root, folder, chainName, {
    heads,
    add,
    met: forks.met,
    found: (kind, content, seq) => {
      forks.found(kind, content, seq);
      found(kind, content);
    },
  });
  const verifyOne = async (place, known, away) => {
    await leftovers(root, place, add);
    const hashes = [];
    const met = ({ seq, hash }) => void (hashes[seq] = hash);
    const name = (kind, content) => foundInFork(kind, content, found);
    await verifyChainAndContents(root, place, chainName, { heads: known, add, met, found: name, away });
    return hashes;
  };
  await verifyForks(forks, folder, verifyOne, add);
  return count;
}

/** What a branch notes of other heads is its own affair; the files that it names are named. */
function foundInFork(kind, content, found) {
  if (kind !== 'headNoted' && kind !== 'articleDeleted') found(kind, content);
}

/** Reads a chain and its contents side by side. Answers how many entries there are. */
async function verifyChainAndContents(root, folder, chainName, { heads, add, met, found, away }) {
  const place = join(folder, 'record.jsonl');
  // The chain first: what it commits to was written before it, so that it is there in a library that is in use.
  const chainLog = await openLog(root, place);
  const contentsLog = await openLog(root, join(folder, 'contents', 'pack.jsonl'));
  try {
    const contents = openContents(contentsLog, add, found, away);
    const links = verifyChain(chainLog, place, chainName, heads, add);
    let next = await links.next();
    for (; !next.done; next = await links.next()) {
      met(next.value);
      await contents.check(next.value);
    }
    await contents.finish();
    return next.value;
  } finally {
    await chainLog.close();
    await contentsLog.close();
  }
}

/** Every head that was noted of each article, the last one last; null for one that was deleted for good. */
function noteHead(heads, kind, content) {
  if (kind === 'headNoted') heads.set(content.articleId, [...(heads.get(content.articleId) ?? []), content]);
  if (kind === 'articleDeleted') heads.set(content.articleId, null);
}

async function verifyArticle(root, id, noted, add, name) {
  const folder = `articles/${id}`;
  const place = `${folder}/record.jsonl`;
  if (noted === null) {
    add(
      'unreferenced',
      folder,
      'This article was deleted for good; its folder goes when the library is opened.',
    );
    return null;
  }
  if (id.startsWith('.')) {
    add(
      'unreferenced',
      folder,
      'The making of this article was cut short; nothing of it was ever shown as saved.',
    );
    return null;
  }
  const draft = await readJson(root, `${folder}/draft.json`, add, DRAFT_VERSIONS);
  if (draft && draft.id !== id)
    add('altered', `${folder}/draft.json`, 'This is the draft of another article.');
  await leftovers(root, folder, add);
  await leftovers(root, `${folder}/earlier`, add);
  await verifyEarlier(root, `${folder}/earlier`, add);
  const heads = [];
  if (isObject(draft?.head)) heads.push({ ...draft.head, knownBy: 'the draft' });
  for (const head of noted ?? []) heads.push({ ...head, knownBy: "the library's record" });
  if (draft) name(draft, `${folder}/draft.json`);
  const found = (kind, content) => {
    if (kind === 'branchKept') for (const head of heads) head.isInBranch ||= isInBranch(head, content);
    name(content, place, kind);
  };
  return { entries: await verifyRecord(root, folder, `article:${id}`, heads, add, found) };
}

/** A draft of the first version stays as it is until it is written in. */
const DRAFT_VERSIONS = [1, 2, 3];

async function readJson(root, place, add, versions = [1]) {
  const bytes = await bytesOf(join(root, place));
  if (bytes === null) return void add('missing', place, 'This file is not there.');
  const value = valueOf(bytes);
  if (!isObject(value)) return void add('unreadable', place, 'This file is not JSON.');
  if (!versions.includes(value.schema))
    add('unreadable', place, 'This file was written by a newer Stet, or is damaged.');
  else if (!hasItsCheck(value))
    add('altered', place, 'This file is not what was written: its check is another.');
  return value;
}

/** What was written before there were checks has none. */
function hasItsCheck({ check, ...rest }) {
  try {
    return check === undefined || check === null || hashOfValue(rest) === check;
  } catch {
    return false;
  }
}

async function leftovers(root, folder, add) {
  for (const name of await namesIn(join(root, folder))) {
    if (name.endsWith('.tmp')) add('unreferenced', join(folder, name), 'A file that was never finished.');
  }
}
