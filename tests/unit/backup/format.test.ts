import { createDecipheriv, createHash, createHmac, randomBytes, scryptSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { backUp } from '../../../main/backup/backUp';
import { fleetingDisk } from '../../../main/storage/fleetingDisk';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import {
  newId,
  open,
  snapshotOf,
  temporaryFolder,
  tickingClock,
  valueOf,
} from '../../support/temporaryLibrary';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What docs/backup-format.md says, and no code of the app. */
function readByThePage(file: Buffer, passphrase: string): ReadonlyMap<string, Buffer> {
  const [name = '', header = '', sum = ''] = file.subarray(0, 1024).toString('latin1').split('\n');
  const head = `${name}\n${header}\n`;
  expect([name, sum]).toEqual(['stet backup', sha256(head)]);
  const { cost, proof, salt, v } = JSON.parse(header);
  const options = { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** 28 };
  const key = scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 64, options);
  const claimed = JSON.stringify({ cost, salt, v });
  expect(createHmac('sha256', key.subarray(32)).update(claimed).digest('hex')).toBe(proof);

  const text: Buffer[] = [];
  const chunks = file.subarray(head.length + sum.length + 1);
  for (let at = 0, place = 0; at < chunks.length; at += 65_552, place++) {
    const chunk = chunks.subarray(at, at + 65_552);
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(place, 7);
    nonce[11] = at + 65_552 >= chunks.length ? 1 : 0;
    const decipher = createDecipheriv('aes-256-gcm', key.subarray(0, 32), nonce);
    decipher.setAuthTag(chunk.subarray(-16));
    text.push(decipher.update(chunk.subarray(0, -16)), decipher.final());
  }

  let rest = inflateSync(Buffer.concat(text));
  const files = new Map<string, Buffer>();
  for (;;) {
    const end = rest.indexOf('\n');
    const line = JSON.parse(rest.subarray(0, end).toString('utf8'));
    rest = rest.subarray(end + 1);
    if ('files' in line) {
      expect([files.size, rest.length]).toEqual([line.files, 0]);
      return files;
    }
    const bytes = rest.subarray(0, line.bytes);
    expect(sha256(bytes)).toBe(line.sha256);
    files.set(line.path, bytes);
    rest = rest.subarray(line.bytes);
  }
}

test('a backup is what its page says, to somebody who has only the page and the passphrase', async () => {
  const place = await temporaryFolder();
  const library = await open(join(place, 'library'));
  const snapshot = snapshotOf('Bridge');
  const { id } = await library.createArticle({ snapshot, isSample: false, importedFrom: null });
  const picture = await library.objects.keep(randomBytes(150_000), 'png', 'image/png');
  const disk = nodeDisk();
  const to = join(place, 'stet.backup');
  const checkingFolder = join(place, 'checking');
  const passphrase = 'ﬁve boxing wizards';
  valueOf(
    await backUp({
      library,
      disk,
      to,
      passphrase,
      checkingFolder,
      randomBytes,
      newId,
      scratch: fleetingDisk(),
      now: tickingClock(),
    }),
  );

  const files = readByThePage(await readFile(to), 'five boxing wizards');
  const object = `objects/${picture.sha256.slice(0, 2)}/${picture.sha256}.png`;
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['library.json', 'record.jsonl', `articles/${id}/draft.json`, object]),
  );
  for (const [path, bytes] of files) {
    expect(bytes, path).toEqual(await readFile(join(place, 'library', path)));
  }
});
