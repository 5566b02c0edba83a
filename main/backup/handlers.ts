import { randomBytes, randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { fail, ok } from '../../shared/errors/failure';
import type { HandlersFor } from '../ipc/handlers';
import type { Library } from '../library/library';
import type { AppSettings } from '../settings/appSettings';
import type { Disk } from '../storage/disk';
import { fleetingDisk } from '../storage/fleetingDisk';
import { makeQueue } from '../storage/inTurn';
import { backUp } from './backUp';
import { backupsMadeHere, binBackup, withBackup } from './madeHere';
import { canOpen, restore } from './restore';

type Channels = 'backups.make' | 'backups.madeHere' | 'backups.bin' | 'backups.choose' | 'backups.restore';

/** Where she is asked for places; each answers with null when she thought better of it. */
export interface BackupDialogs {
  readonly askWhereTo: (suggestedName: string) => Promise<string | null>;
  readonly askWhich: () => Promise<string | null>;
  readonly askFolder: () => Promise<string | null>;
}

export interface BackupPorts {
  readonly disk: Disk;
  readonly library: () => Library | null;
  readonly settings: Pick<AppSettings, 'settings' | 'save'>;
  readonly dialogs: BackupDialogs;
  /** A folder of the app's own, in which a backup is tried out. */
  readonly checkingFolder: string;
  /** Puts a file into the system's own bin. */
  readonly moveToBin: (path: string) => Promise<void>;
  readonly now: () => Date;
}

/** Backups: no path of a file ever comes from the window, only from the system's own dialogs. */
export function backupHandlers(ports: BackupPorts): HandlersFor<Channels> {
  const { disk, settings, dialogs, now } = ports;
  const oneAtATime = makeQueue();
  let chosen: string | null = null;
  return {
    'backups.make': async ({ passphrase }) => {
      const library = ports.library();
      if (library === null) return fail('noLibrary');
      const to = await dialogs.askWhereTo(nameFor(library, now()));
      if (to === null) return ok({ made: null, settings: settings.settings() });
      const scratch = fleetingDisk();
      const made = await oneAtATime(() =>
        backUp({ ...ports, library, scratch, to, passphrase, randomBytes, newId: randomUUID }),
      );
      if (!made.ok) return made;
      const changes = withBackup(settings.settings(), library.id, made.value);
      return ok({ made: made.value, settings: await settings.save(changes) });
    },
    'backups.madeHere': async () => {
      const library = ports.library();
      return library ? ok({ backups: await backupsMadeHere(ports, library.id) }) : fail('noLibrary');
    },
    'backups.bin': async ({ at }) => {
      const library = ports.library();
      if (library === null) return fail('noLibrary');
      const left = await binBackup(ports, library.id, at);
      return left.ok ? ok({ backups: left.value }) : left;
    },
    'backups.choose': async () => {
      chosen = await dialogs.askWhich();
      return ok({ name: chosen === null ? null : basename(chosen) });
    },
    'backups.restore': async ({ passphrase }) => {
      if (chosen === null) return fail('badRequest', { reason: 'no backup was chosen' });
      const from = chosen;
      const opened = await canOpen({ disk, from, passphrase });
      if (!opened.ok) return opened;
      const folder = await dialogs.askFolder();
      if (folder === null) return ok({ path: null });
      // As with a new library: a folder that holds other things is not littered.
      const into = (await disk.list(folder)).length === 0 ? folder : join(folder, 'Stet');
      const restored = await oneAtATime(() => restore({ disk, from, into, passphrase, newId: randomUUID }));
      return restored.ok ? ok({ path: into }) : restored;
    },
  };
}

const nameFor = ({ path }: Library, now: Date): string =>
  `${basename(path)} ${now.toISOString().slice(0, 10)}.stetbackup`;
