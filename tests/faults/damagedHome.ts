import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArticleId } from '../../shared/domain/ids';
import { openTargetStore } from '../../main/publishing/targetStore';
import { openAppSettings } from '../../main/settings/appSettings';
import { fleetingDisk } from '../../main/storage/fleetingDisk';
import type { OwnFolder } from '../../main/storage/ownFile';
import { openQuarantine } from '../../main/storage/quarantine';
import { sealedVault } from '../../main/vault/sealedVault';
import { CONNECTION } from '../support/connections';
import { editionOf } from '../support/editions';
import { PLACE } from './place';
import { create, dropLock, must, open, save } from './story';

/** More than stay in a log when it is packed at the next opening. */
const REVISIONS = 70;
export const LAST_SAVE = REVISIONS + 1;

/** A library and the app's own folder, whole, with a file of each kind in them. */
export interface Home {
  readonly path: string;
  readonly id: ArticleId;
  /** All files by their paths within, but the lock. */
  readonly files: readonly string[];
}

export const libraryOf = (home: string): string => join(home, 'library');
export const cacheOf = (home: string): string => join(home, 'app', 'lists');

export async function makeHome(): Promise<Home> {
  const path = await mkdtemp(join(PLACE, 'stet-damage-'));
  const disk = fleetingDisk();
  const app = await openApp(path);
  await app.settings.save({ libraryPath: '/her/library', theme: 'dark' });
  await app.settings.rememberPlace({ x: 1, y: 2, width: 1100, height: 800, isMaximised: false });
  await app.targets.keep('library', CONNECTION);
  await app.vault.keep('target', 'secret');
  const library = must(await open(libraryOf(path), disk, { cacheFolder: cacheOf(path) }));
  const id = await create(library);
  await create(library);
  const article = must(await library.article(id));
  for (let count = 0; count < REVISIONS; count++) {
    must(await save(article, count));
    await article.inTurn(() => article.keepRevision('autosave'));
  }
  await article.inTurn(() => article.record.append('editionIntended', editionOf(2).intended, 'UTC'));
  await library.sources.findOrMake('https://council.example/minutes', 'Minutes');
  await library.objects.keep(randomBytes(2000), 'png', 'image/png');
  await library.close();
  // Opened once more, it is packed; and something is written that no revision holds yet.
  const again = must(await open(libraryOf(path), disk, { cacheFolder: cacheOf(path) }));
  must(await save(must(await again.article(id)), REVISIONS));
  await again.close();
  await dropLock(libraryOf(path));
  return { path, id, files: await filesIn(path) };
}

/** What opens in the app's own folder at a start, and what it told of files that do not read. */
export async function openApp(home: string) {
  const told: string[] = [];
  const disk = fleetingDisk();
  const parts = {
    disk,
    folder: join(home, 'app'),
    now: () => new Date(),
    newId: () => randomBytes(9).toString('hex'),
  };
  const quarantine = openQuarantine({ ...parts, root: parts.folder });
  const own: OwnFolder = {
    ...parts,
    putAside: async (path) => {
      await quarantine.moveAway(path);
      told.push(basename(path));
    },
  };
  const settings = await openAppSettings(parts);
  if (settings.trouble !== null) told.push('settings.json');
  const sealer = {
    isSafe: () => true,
    seal: (plain: string) => Buffer.from(plain, 'utf8'),
    open: (sealed: Uint8Array) => Buffer.from(sealed).toString('utf8'),
  };
  return { settings, targets: openTargetStore(own), vault: sealedVault({ ...own, sealer }), told };
}

export async function filesIn(root: string, within = ''): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(root, within), { withFileTypes: true })) {
    const path = join(within, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(root, path)));
    else files.push(path);
  }
  return files.sort();
}

/** The damaged bytes, wherever they were put: in their place, in quarantine, or the one's end in the other. */
export async function isStillThere(folder: string, file: string, damaged: Buffer): Promise<boolean> {
  const there = await readFile(join(folder, file)).catch(() => Buffer.alloc(0));
  if (there.subarray(0, damaged.length).equals(damaged)) return true;
  const kept = await quarantined(folder);
  if (kept.some((bytes) => bytes.equals(damaged))) return true;
  const whole = damaged.lastIndexOf(10) + 1;
  return (
    there.subarray(0, whole).equals(damaged.subarray(0, whole)) &&
    kept.some((bytes) => bytes.equals(damaged.subarray(whole)))
  );
}

export async function quarantined(folder: string): Promise<readonly Buffer[]> {
  const names = await readdir(join(folder, 'quarantine')).catch(() => []);
  return Promise.all(names.map((name) => readFile(join(folder, 'quarantine', name))));
}
