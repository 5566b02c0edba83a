import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppSettings, type AppSettings } from '../../../main/settings/appSettings';
import { nodeDisk } from '../../../main/storage/nodeDisk';

describe('the settings of this computer', () => {
  let folder = '';
  let ids = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stet-settings-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = (): Promise<AppSettings> =>
    openAppSettings({
      disk: nodeDisk(),
      folder,
      now: () => new Date('2020-12-11T09:00:00.000Z'),
      newId: () => `id-${(ids += 1)}`,
    });

  it('are there again at the next start, with the name of the device', async () => {
    const first = await open();
    await first.save({ theme: 'dark', libraryPath: '/her/library' });
    const second = await open();
    expect(second.settings()).toMatchObject({ theme: 'dark', libraryPath: '/her/library' });
    expect(second.device).toBe(first.device);
  });

  it('lose nothing to each other when several are saved at once', async () => {
    const settings = await open();
    const place = { x: 1, y: 2, width: 1100, height: 800, isMaximised: false };
    await Promise.all([
      settings.save({ theme: 'light' }),
      settings.rememberPlace(place),
      settings.save({ sitePort: 4321 }),
    ]);
    const again = await open();
    expect(again.settings()).toMatchObject({ theme: 'light', sitePort: 4321 });
    expect(again.windowPlace()).toEqual(place);
  });

  it('that do not read are put aside, not written over', async () => {
    const broken = '{"schema":1,"device":"id-1","setti';
    writeFileSync(join(folder, 'settings.json'), broken);
    const settings = await open();
    expect(settings.settings().theme).toBe('system');
    expect(settings.trouble?.code).toBe('ownFileUnreadable');
    const [kept = ''] = readdirSync(join(folder, 'quarantine'));
    expect(readFileSync(join(folder, 'quarantine', kept), 'utf8')).toBe(broken);
    expect((await open()).trouble).toBeNull();
  });

  it('of a later Stet are put aside too, and not written over', async () => {
    const later = '{"schema":2,"device":"id-1","everythingElse":true}';
    writeFileSync(join(folder, 'settings.json'), later);
    expect((await open()).trouble?.code).toBe('ownFileUnreadable');
    const [kept = ''] = readdirSync(join(folder, 'quarantine'));
    expect(readFileSync(join(folder, 'quarantine', kept), 'utf8')).toBe(later);
  });
});
