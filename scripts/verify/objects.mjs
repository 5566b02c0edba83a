// Captures, pictures and attachments: is each the bytes that its name says, and is each that is named there?
import { join } from 'node:path';
import { sha256 } from './canonical.mjs';
import { bytesOf, isObject, namesIn } from './files.mjs';

/** Every object that a value names, wherever in it. */
export function* objectsNamedIn(value) {
  if (Array.isArray(value)) for (const item of value) yield* objectsNamedIn(item);
  if (!isObject(value)) return;
  const { sha256: hash, ext, bytes, mediaType } = value;
  const isObjectRef = typeof hash === 'string' && typeof ext === 'string' && typeof mediaType === 'string';
  if (isObjectRef && Number.isSafeInteger(bytes)) yield `${hash}.${ext}`;
  for (const part of Object.values(value)) yield* objectsNamedIn(part);
}

/**
 * Checks `objects/`; `named` maps the file's name to the place that names it, `erased` the hash of an object to the place
 * that says so. Answers how many are there.
 */
export async function verifyObjects(root, named, erased, add) {
  const there = new Set();
  for (const folder of await namesIn(join(root, 'objects'))) {
    for (const name of await namesIn(join(root, 'objects', folder))) {
      const place = `objects/${folder}/${name}`;
      const [hash] = name.split('.');
      const bytes = await bytesOf(join(root, place));
      if (name.startsWith('.')) add('unreferenced', place, 'A file that was never finished.');
      else if (sha256(bytes) !== hash) add('altered', place, 'These bytes are not what the name says.');
      else if (folder !== hash.slice(0, 2))
        add('reordered', place, 'This object lies in another folder than its own.');
      else if (!named.has(name)) add('unreferenced', place, 'No entry and no draft names this object.');
      there.add(name);
    }
  }
  for (const [name, place] of named) {
    if (there.has(name)) continue;
    const by = erased.get(name.split('.')[0]);
    const where = `objects/${name.slice(0, 2)}/${name}`;
    if (by === undefined) add('missing', where, `Named by ${place}.`);
    else add('erased', where, `Named by ${place}; erased by an entry of ${by}.`);
  }
  return there.size;
}
