import { join } from 'node:path';
import { z } from 'zod';
import { settings as settingsSchema, type Settings } from '../../shared/domain/house';
import { fail, type Failure } from '../../shared/errors/failure';
import { log } from '../shell/log';
import { windowPlace, type WindowPlace } from '../shell/windowPlace';
import type { Disk } from '../storage/disk';
import { makeDurableJson, openDurableJson, type DurableJson } from '../storage/durableJson';
import { makeQueue } from '../storage/inTurn';
import { openQuarantine } from '../storage/quarantine';

/** What belongs to this computer: in the app's own folder, never in the library. */
export interface AppSettings {
  /** Names this computer in the records that it writes. */
  readonly device: string;
  /** What was wrong with the file at the start; null where it was read, or there was none. */
  readonly trouble: Failure | null;
  readonly settings: () => Settings;
  readonly save: (changes: Partial<Settings>) => Promise<Settings>;
  readonly windowPlace: () => WindowPlace | null;
  readonly rememberPlace: (place: WindowPlace) => Promise<void>;
}

const settingsFile = z.strictObject({
  schema: z.literal(1),
  device: z.string(),
  settings: settingsSchema,
  windowPlace: windowPlace.nullable(),
});
type SettingsFile = z.infer<typeof settingsFile>;

const FIRST: Settings = {
  schema: 1,
  theme: 'system',
  libraryPath: null,
  lastTarget: 'site',
  lastArticle: null,
  sitePort: 0,
};

interface Parts {
  readonly disk: Disk;
  readonly folder: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Opens `settings.json`; one that does not read is put aside, and the first settings stand in for it. */
export async function openAppSettings(parts: Parts): Promise<AppSettings> {
  const { file, trouble } = await openFile(parts);
  const inTurn = makeQueue();
  const put = (change: (value: SettingsFile) => SettingsFile): Promise<void> =>
    inTurn(() => file.put(change(file.value())));
  return {
    device: file.value().device,
    trouble,
    settings: () => file.value().settings,
    save: async (changes) => {
      await put((value) => ({ ...value, settings: { ...value.settings, ...changes } }));
      return file.value().settings;
    },
    windowPlace: () => file.value().windowPlace,
    rememberPlace: (place) => put((value) => ({ ...value, windowPlace: place })),
  };
}

interface Found {
  readonly file: DurableJson<SettingsFile>;
  readonly trouble: Failure | null;
}

async function openFile({ disk, folder, now, newId }: Parts): Promise<Found> {
  const path = join(folder, 'settings.json');
  const quarantine = openQuarantine({ disk, root: folder, now, newId });
  const opened = await openDurableJson({
    disk,
    path,
    schema: settingsFile,
    version: 1,
    quarantine,
    unreadable: 'diskFault',
  });
  if (opened?.ok) return { file: opened.value, trouble: null };
  if (opened) log.event('settings.unreadable', {});
  // A later Stet's, which is left in its place by the reading, would be written over by what follows.
  if (opened?.failure.code === 'libraryNewer') await quarantine.moveAway(path);
  await disk.makeFolder(folder);
  const file = await makeDurableJson<SettingsFile>(
    { disk, path, schema: settingsFile },
    {
      schema: 1,
      device: newId(),
      settings: FIRST,
      windowPlace: null,
    },
  );
  return { file, trouble: opened ? fail('ownFileUnreadable', { file: 'settings.json' }).failure : null };
}
