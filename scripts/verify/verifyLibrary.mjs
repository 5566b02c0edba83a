// Verifies a library as `git fsck` does a repository: reads all of it, changes nothing, and shares no code with the app.
// What knows of something is read before that something, so that a library in use is verified truly too.
import { join } from 'node:path';
import { verifyChain, verifyHead } from './chain.mjs';
import { verifyContents } from './contents.mjs';
import { bytesOf, isObject, namesIn, valueOf } from './files.mjs';
import { objectsNamedIn, verifyObjects } from './objects.mjs';

/** What may be found in a library that is in order. */
const HARMLESS = new Set(['erased', 'unreferenced']);

/** The outcome of verifying the library at `root`: counts, and findings each with kind, place and sentence. */
export async function verifyLibrary(root) {
  const findings = [];
  const add = (kind, place, sentence) => void findings.push({ kind, place, sentence });
  const named = new Map();
  const name = (value, place) => {
    for (const object of objectsNamedIn(value)) named.set(object, place);
  };
  const library = await verifyOwnRecord(root, add);
  name(library.contents, 'record.jsonl');
  let entries = library.entries;
  let articles = 0;
  const heads = headsIn(library.contents);
  for (const id of await namesIn(join(root, 'articles'))) {
    const article = await verifyArticle(root, id, heads.get(id), add);
    if (article === null) continue;
    name(article.contents, `articles/${id}/record.jsonl`);
    name(article.draft, `articles/${id}/draft.json`);
    entries += article.entries;
    articles += 1;
    heads.delete(id);
  }
  for (const [id, head] of heads) {
    if (head)
      add('missing', `articles/${id}`, `The library's record knows this article to entry ${head.seq}.`);
  }
  for (const file of await namesIn(join(root, 'sources'))) {
    await readJson(root, `sources/${file}`, add);
  }
  const objects = await verifyObjects(root, named, add);
  return { ok: findings.every(({ kind }) => HARMLESS.has(kind)), entries, articles, objects, findings };
}

async function verifyOwnRecord(root, add) {
  const file = await readJson(root, 'library.json', add);
  const chainName = typeof file?.id === 'string' ? `library:${file.id}` : null;
  await leftovers(root, '', add);
  const links = await verifyChain(join(root, 'record.jsonl'), 'record.jsonl', chainName, add);
  if (links.length === 0) add('cut', 'record.jsonl', 'Every library has a first entry; this one has none.');
  const pack = 'contents/pack.jsonl';
  const contents = await verifyContents(join(root, pack), pack, links, 'record.jsonl', add);
  return { entries: links.length, contents };
}

/** The last head that was noted of each article; null for one that was deleted for good. */
function headsIn(contents) {
  const heads = new Map();
  for (const { kind, content } of contents) {
    if (kind === 'headNoted') heads.set(content.articleId, content);
    if (kind === 'articleDeleted') heads.set(content.articleId, null);
  }
  return heads;
}

async function verifyArticle(root, id, noted, add) {
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
  const draft = await readJson(root, `${folder}/draft.json`, add);
  if (draft && draft.id !== id)
    add('altered', `${folder}/draft.json`, 'This is the draft of another article.');
  await leftovers(root, folder, add);
  const links = await verifyChain(join(root, place), place, `article:${id}`, add);
  const pack = `${folder}/contents/pack.jsonl`;
  const contents = await verifyContents(join(root, pack), pack, links, place, add);
  if (isObject(draft?.head)) verifyHead(links, { ...draft.head, knownBy: 'the draft' }, place, add);
  if (noted) verifyHead(links, { ...noted, knownBy: "the library's record" }, place, add);
  return { entries: links.length, contents, draft };
}

async function readJson(root, place, add) {
  const bytes = await bytesOf(join(root, place));
  if (bytes === null) return void add('missing', place, 'This file is not there.');
  const value = valueOf(bytes);
  if (!isObject(value)) return void add('unreadable', place, 'This file is not JSON.');
  if (value.schema !== 1) add('unreadable', place, 'This file was written by a newer Stet, or is damaged.');
  return value;
}

async function leftovers(root, folder, add) {
  for (const name of await namesIn(join(root, folder))) {
    if (name.endsWith('.tmp')) add('unreferenced', join(folder, name), 'A file that was never finished.');
  }
}
