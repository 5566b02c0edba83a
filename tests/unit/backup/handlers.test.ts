import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { daysSinceOldBackup, type BackupProgress } from '../../../shared/domain/backup';
import { EVENT_CONTRACT } from '../../../shared/ipc/contract';
import type { Announce } from '../../../main/ipc/handlers';
import { backupHandlers } from '../../../main/backup/handlers';
import type { Library } from '../../../main/library/library';
import { openAppSettings, type AppSettings } from '../../../main/settings/appSettings';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { newId, open, temporaryFolder, tickingClock, valueOf } from '../../support/temporaryLibrary';

const PASSPHRASE = 'seven grey heron pens';
const disk = nodeDisk();
let place = '';
let library: Library;
let settings: AppSettings;
/** What she chooses next in the system's dialogs; null closes one. */
let chosen: { whereTo: string | null; which: string | null; folder: string | null };
let suggested = '';

beforeEach(async () => {
  told = [];
  atFirst = () => undefined;
  place = await temporaryFolder();
  library = await open(join(place, 'library'));
  await mkdir(join(place, 'stick'));
  const target = join(place, 'stick', 'one.stetbackup');
  chosen = { whereTo: target, which: target, folder: place };
  settings = await openAppSettings({ disk, folder: join(place, 'app'), now: tickingClock(), newId });
});

/** What the window was told of the way of a backup. */
let told: BackupProgress[] = [];
/** Done when it is told the first time. */
let atFirst: () => void = () => undefined;
const announce: Announce = (channel, event) => {
  if (channel !== 'backups.progress') return;
  told.push(EVENT_CONTRACT[channel].parse(event) as BackupProgress);
  atFirst();
};

const handlers = () =>
  backupHandlers({
    disk,
    settings,
    announce,
    library: () => library,
    checkingFolder: join(place, 'app', 'checking'),
    now: tickingClock(),
    moveToBin: async (path) => rename(path, join(place, 'bin.stetbackup')),
    dialogs: {
      askWhereTo: async (name) => {
        suggested = name;
        return chosen.whereTo;
      },
      askWhich: async () => chosen.which,
      askFolder: async () => chosen.folder,
    },
  });

describe('backing up from the window', () => {
  test('is remembered, for this library, over the next start', async () => {
    const { made } = valueOf(await handlers()['backups.make']({ passphrase: PASSPHRASE }));
    expect(suggested).toBe('library 2020-12-11.stetbackup');
    const again = await openAppSettings({ disk, folder: join(place, 'app'), now: tickingClock(), newId });
    expect(again.settings().lastBackups).toEqual({ [library.id]: made?.at });
  });

  test('tells how far it is, to the last file of each step', async () => {
    valueOf(await handlers()['backups.make']({ passphrase: PASSPHRASE }));
    const last = (step: string) => told.filter((progress) => progress.step === step).pop();
    expect(last('copying')).toMatchObject({ files: last('copying')?.of });
    expect(last('readingBack')).toMatchObject({ files: last('readingBack')?.of });
    expect(last('readingBack')?.of).toBeGreaterThan(1);
  });

  test('that she ends in the middle leaves the one before as it was, and no trace of itself', async () => {
    const { 'backups.make': make, 'backups.cancel': cancel } = handlers();
    const first = valueOf(await make({ passphrase: PASSPHRASE })).made;
    const before = await readFile(join(place, 'stick', 'one.stetbackup'));
    atFirst = () => void cancel({});
    expect(valueOf(await make({ passphrase: PASSPHRASE })).made).toBeNull();
    expect(await readdir(join(place, 'stick'))).toEqual(['one.stetbackup']);
    expect(await readFile(join(place, 'stick', 'one.stetbackup'))).toEqual(before);
    expect(settings.settings().lastBackups).toEqual({ [library.id]: first?.at });
  });

  test('that she thinks better of leaves nothing, and no time', async () => {
    chosen.whereTo = null;
    const answer = valueOf(await handlers()['backups.make']({ passphrase: PASSPHRASE }));
    expect([answer.made, answer.settings.lastBackups]).toEqual([null, undefined]);
    expect(await readdir(join(place, 'stick'))).toEqual([]);
  });

  test('that fails does not count as one', async () => {
    chosen.whereTo = join(library.path, 'inside');
    expect(await handlers()['backups.make']({ passphrase: PASSPHRASE })).toMatchObject({ ok: false });
    expect(settings.settings().lastBackups).toBeUndefined();
  });
});

describe('the backups that were made here', () => {
  test('are known by place and time, and one can be put into the system’s bin', async () => {
    const { 'backups.make': make, 'backups.madeHere': madeHere, 'backups.bin': bin } = handlers();
    const made = valueOf(await make({ passphrase: PASSPHRASE })).made;
    const path = join(place, 'stick', 'one.stetbackup');
    expect(valueOf(await madeHere({})).backups).toEqual([{ at: made?.at, path, isThere: true }]);
    expect(await bin({ at: '2020-01-01T00:00:00.000Z' })).toMatchObject({ failure: { code: 'badRequest' } });
    expect(valueOf(await bin({ at: made?.at ?? '' })).backups).toEqual([]);
    expect(await readdir(join(place, 'stick'))).toEqual([]);
    expect(valueOf(await madeHere({})).backups).toEqual([]);
  });

  test('that the bin does not take, or that are somewhere else by now, are still named', async () => {
    const { 'backups.make': make, 'backups.madeHere': madeHere, 'backups.bin': bin } = handlers();
    const made = valueOf(await make({ passphrase: PASSPHRASE })).made;
    await rename(join(place, 'stick'), join(place, 'elsewhere'));
    expect(await bin({ at: made?.at ?? '' })).toMatchObject({ failure: { code: 'backupNotBinned' } });
    expect(valueOf(await madeHere({})).backups).toMatchObject([{ isThere: false }]);
  });
});

describe('restoring from the window', () => {
  test('asks for the folder once the passphrase is right, and litters none that holds other things', async () => {
    const { 'backups.make': make, 'backups.choose': choose, 'backups.restore': restore } = handlers();
    valueOf(await make({ passphrase: PASSPHRASE }));
    expect(await restore({ passphrase: PASSPHRASE })).toMatchObject({ failure: { code: 'badRequest' } });
    expect(valueOf(await choose({}))).toEqual({ name: 'one.stetbackup' });

    const folder = join(place, 'documents');
    await mkdir(folder);
    await writeFile(join(folder, 'hers.txt'), 'hers');
    chosen.folder = null;
    expect(await restore({ passphrase: 'another' })).toMatchObject({
      failure: { code: 'backupWrongPassphrase' },
    });
    expect(valueOf(await restore({ passphrase: PASSPHRASE }))).toEqual({ path: null });
    chosen.folder = folder;
    expect(valueOf(await restore({ passphrase: PASSPHRASE }))).toEqual({ path: join(folder, 'Stet') });
    expect((await readdir(folder)).sort()).toEqual(['Stet', 'hers.txt']);
    expect(await restore({ passphrase: PASSPHRASE })).toMatchObject({ failure: { code: 'restoreNotEmpty' } });
  });
});

test('the age of a backup is worth knowing from the seventh day', () => {
  const at = '2020-12-01T12:00:00.000Z';
  const daysAt = (now: string) => daysSinceOldBackup(at, new Date(now));
  expect(daysAt('2020-12-08T11:59:59.000Z')).toBeNull();
  expect(daysAt('2020-12-08T12:00:00.000Z')).toBe(7);
  expect(daysAt('2020-12-10T13:00:00.000Z')).toBe(9);
  expect(daysAt('2020-11-01T12:00:00.000Z')).toBeNull();
});
