import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seq } from '../../shared/domain/ids';
import { canonicalJson } from '../../shared/text/canonical';
import { openChain } from '../../main/storage/chain';
import { openContents } from '../../main/storage/contents';
import { fleetingDisk } from '../../main/storage/fleetingDisk';
import { openQuarantine } from '../../main/storage/quarantine';
import { joinRevision, splitRevision } from '../../main/storage/revisionText';
import { KEPT, newId, openAt } from './largeLibrary';
import { revisionsOf } from './longArticle';

/** A library with one article whose record has so many revisions, and how many bytes were hashed for it. */
export interface LongRecord {
  readonly root: string;
  /** Those of salts and contents, which the commitments are to. */
  readonly contentBytes: number;
  /** Those of the chain's lines. */
  readonly lineBytes: number;
}

const SALT_BYTES = 32;

/** Makes it once and keeps it. */
export async function longRecordOf(count: number): Promise<LongRecord> {
  const root = join(KEPT, `record-${count}`);
  const note = join(root, '..', `record-${count}.json`);
  if (!existsSync(root)) {
    const making = `${root}-making`;
    await rm(making, { recursive: true, force: true });
    await writeFile(note, JSON.stringify(await make(making, count)));
    await rename(making, root);
  }
  return { root, ...JSON.parse(await readFile(note, 'utf8')) };
}

async function make(root: string, count: number): Promise<Omit<LongRecord, 'root'>> {
  const disk = fleetingDisk();
  const revisions = revisionsOf(2);
  const first = revisions.next().value;
  const library = await openAt(root, disk);
  const { id } = await library.createArticle({
    snapshot: first.snapshot,
    isSample: false,
    importedFrom: null,
  });
  await library.close();
  const quarantine = openQuarantine({ disk, root, now: () => new Date(), newId });
  const folder = join(root, 'articles', id);
  const place = { disk, quarantine, randomBytes: (length: number) => randomBytes(length) };
  const record = { ...place, path: join(folder, 'record.jsonl'), name: `article:${id}` };
  const chain = await openChain(record);
  const contents = await openContents({ ...place, folder: join(folder, 'contents') });
  let [contentBytes, lineBytes] = [0, 0];
  while (chain.links().length < count) {
    const content = revisions.next().value;
    const at = new Date(
      Date.parse('2020-12-11T06:45:00.000Z') + chain.links().length * 120_000,
    ).toISOString();
    const commit = await contents.store(seq.parse(chain.links().length), content);
    const link = await chain.append({
      at,
      zone: 'Europe/London',
      device: 'bench',
      kind: 'revisionKept',
      commit,
    });
    const parts = splitRevision(content);
    lineBytes += canonicalJson(link.envelope).length;
    contentBytes += SALT_BYTES + (parts ? Buffer.byteLength(joinRevision(parts)) : 0);
  }
  // Opened once more, so that it is packed.
  await openChain(record);
  await openContents({ ...place, folder: join(folder, 'contents') });
  return { contentBytes, lineBytes };
}
