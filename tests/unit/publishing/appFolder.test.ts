import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTargetStore } from '../../../main/publishing/targetStore';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import type { OwnFolder } from '../../../main/storage/ownFile';
import { sealedVault, type Sealer } from '../../../main/vault/sealedVault';
import { CONNECTION } from '../../support/connections';
import { temporaryFolder } from '../../support/temporaryLibrary';

/** The app's own folder, where what does not read is moved beside its place. */
const own = (folder: string): OwnFolder => ({
  disk: nodeDisk(),
  folder,
  putAside: (path) => rename(path, `${path}.unreadable`),
});

const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0x5a);
const keyring: Sealer = {
  isSafe: () => true,
  seal: (plain) => flipped(new TextEncoder().encode(plain)),
  open: (sealed) => new TextDecoder('utf-8', { fatal: true }).decode(flipped(sealed)),
};

test('a password is kept sealed, survives a restart, and can be forgotten', async () => {
  const folder = await temporaryFolder();
  const ports = { ...own(folder), sealer: keyring };
  await Promise.all([sealedVault(ports).keep('one', 'abcd efgh'), sealedVault(ports).read('one')]);
  await sealedVault(ports).keep('two', 'other');
  expect(await readFile(join(folder, 'vault.json'), 'utf8')).not.toContain('abcd');
  expect(await sealedVault(ports).read('one')).toBe('abcd efgh');
  await sealedVault(ports).forget('one');
  expect(await sealedVault(ports).read('one')).toBeNull();
  expect(await sealedVault(ports).read('two')).toBe('other');
});

test('a vault that is not safe keeps nothing and opens nothing', async () => {
  const folder = await temporaryFolder();
  await sealedVault({ ...own(folder), sealer: keyring }).keep('one', 'secret');
  const unsafe = sealedVault({ ...own(folder), sealer: { ...keyring, isSafe: () => false } });
  expect(await unsafe.read('one')).toBeNull();
  await expect((async () => unsafe.keep('two', 'secret'))()).rejects.toThrow();
});

test('a vault whose file does not read asks again instead of failing, and is put aside and not written over', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'vault.json'), '{"schema":1,"sea');
  const vault = sealedVault({ ...own(folder), sealer: keyring });
  expect(await vault.read('one')).toBeNull();
  await vault.keep('one', 'typed again');
  expect(await readFile(join(folder, 'vault.json.unreadable'), 'utf8')).toBe('{"schema":1,"sea');
});

test('one flipped bit in the file of the vault is noticed', async () => {
  const folder = await temporaryFolder();
  const vault = sealedVault({ ...own(folder), sealer: keyring });
  await vault.keep('one', 'secret');
  const file = join(folder, 'vault.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"one"', '"ooe"'));
  await vault.read('one');
  expect(await readdir(folder)).toContain('vault.json.unreadable');
});

test('connections belong to one library, and one account is connected once', async () => {
  const store = openTargetStore(own(await temporaryFolder()));
  await Promise.all([store.keep('mine', CONNECTION), store.keep('mine', { ...CONNECTION, label: 'Again' })]);
  expect(await store.connected('mine')).toMatchObject([{ label: 'Again' }]);
  expect(await store.connected('other')).toEqual([]);
  await store.forget('mine', CONNECTION.id);
  expect(await store.connected('mine')).toEqual([]);
});

test('a list of connections that does not read is put aside, not written over', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'targets.json'), 'not json');
  const store = openTargetStore(own(folder));
  await store.keep('mine', CONNECTION);
  expect(await readdir(folder)).toContain('targets.json.unreadable');
  expect(await readFile(join(folder, 'targets.json.unreadable'), 'utf8')).toBe('not json');
  expect(await store.connected('mine')).toHaveLength(1);
});
