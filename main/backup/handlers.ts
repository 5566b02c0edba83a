import { randomBytes, randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { fail, ok } from '../../shared/errors/failure';
import type { BackupProgress } from '../../shared/domain/backup';
import type { ResponseOf } from '../../shared/ipc/contract';
import type { Announce, HandlersFor } from '../ipc/handlers';
import { inLibrary } from '../ipc/reaching';
import type { Library } from '../library/library';
import type { AppSettings } from '../settings/appSettings';
import type { Disk } from '../storage/disk';
import { fleetingDisk } from '../storage/fleetingDisk';
import { makeQueue } from '../storage/inTurn';
import { backUp } from './backUp';
import { backupsMadeHere, binBackup, withBackup } from './madeHere';
import { canOpen, restore } from './restore';

type Channels =
  | 'backups.make'
  | 'backups.cancel'
  | 'backups.madeHere'
  | 'backups.bin'
  | 'backups.choose'
  | 'backups.restore';

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
  readonly announce: Announce;
}

/** So often it is told how far a backup is, in milliseconds. */
const TELL_EVERY_MS = 100;

/** Backups: no path of a file ever comes from the window, only from the system's own dialogs. */
export function backupHandlers(ports: BackupPorts): HandlersFor<Channels> {
  const { disk, settings, dialogs, now } = ports;
  const oneAtATime = makeQueue();
  let chosen: string | null = null;
  let cancelling = new AbortController();
  return {
    'backups.make': ({ passphrase }) =>
      inLibrary<ResponseOf<'backups.make'>>(ports, async (library) => {
        const notMade = () => ok({ made: null, settings: settings.settings() });
        const to = await dialogs.askWhereTo(nameFor(library, now()));
        if (to === null) return notMade();
        const { signal } = (cancelling = new AbortController());
        const parts = { ...ports, library, scratch: fleetingDisk(), to, passphrase, randomBytes };
        const progress = nowAndThen((progress) => ports.announce('backups.progress', progress));
        const made = await oneAtATime(() => backUp({ ...parts, progress, signal, newId: randomUUID }));
        if (!made.ok) return made.failure.code === 'backupCancelled' ? notMade() : made;
        const changes = withBackup(settings.settings(), library.id, made.value);
        return ok({ made: made.value, settings: await settings.save(changes) });
      }),
    'backups.madeHere': () =>
      inLibrary(ports, async ({ id }) => ok({ backups: await backupsMadeHere(ports, id) })),
    'backups.bin': ({ at }) =>
      inLibrary(ports, async ({ id }) => {
        const left = await binBackup(ports, id, at);
        return left.ok ? ok({ backups: left.value }) : left;
      }),
    'backups.cancel': async () => {
      cancelling.abort();
      return ok({});
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

/** Tells the first of each step, the last, and of what lies between now and then one. */
function nowAndThen(tell: (progress: BackupProgress) => void): (progress: BackupProgress) => void {
  let toldAt = 0;
  return (progress) => {
    const isEdge = progress.files === 1 || progress.files === progress.of;
    if (!isEdge && Date.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = Date.now();
    tell(progress);
  };
}

const nameFor = ({ path }: Library, now: Date): string =>
  `${basename(path)} ${now.toISOString().slice(0, 10)}.stetbackup`;
