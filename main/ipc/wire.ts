import type { BrowserWindow } from 'electron';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { backupHandlers } from '../backup/handlers';
import { systemDialogs } from '../backup/systemDialogs';
import { captureHandlers } from '../captures/handlers';
import type { MappedHosts } from '../captures/pinnedHosts';
import { webVisitor } from '../captures/webVisitor';
import { draftHandlers } from '../drafts/handlers';
import { exportingHandlers } from '../exporting/handlers';
import { erasingHandlers } from '../erasing/handlers';
import { importingHandlers } from '../importing/handlers';
import { sampleSnapshot } from '../importing/sample';
import { libraryHandlers } from '../library/handlers';
import { libraryDoor, type LibraryDoor } from '../library/libraryDoor';
import type { PublishingPorts } from '../publishing/adapters';
import { publishingHandlers } from '../publishing/handlers';
import { resumePublications } from '../publishing/resume';
import { openTargetStore, siteTarget } from '../publishing/targetStore';
import { recordHandlers } from '../record/handlers';
import { searchHandlers } from '../searching/handlers';
import type { AppSettings } from '../settings/appSettings';
import { settingsHandlers } from '../settings/handlers';
import { thisComputer } from '../settings/thisComputer';
import { chooseFile } from '../shell/chooseFile';
import type { ReadyToClose } from '../shell/closing';
import { log } from '../shell/log';
import { secretsBackend } from '../shell/runtime';
import { spellingHandlers } from '../spelling/handlers';
import type { Spelling } from '../spelling/spelling';
import type { Disk } from '../storage/disk';
import { safeStorageSealer } from '../vault/safeStorageVault';
import { sealedVault } from '../vault/sealedVault';
import type { AppContext } from './context';
import type { Announce, Handlers } from './handlers';
import { openRooms, type Rooms } from './openRooms';
import { refusedWhileReadOnly } from './refusedWhileReadOnly';

export interface World {
  readonly disk: Disk;
  readonly settings: AppSettings;
  /** The app's own folder, and the one that its files were installed to. */
  readonly appFolder: string;
  readonly installedFolder: string;
  readonly logFolder: string;
  readonly documentsFolder: string;
  readonly suggestedLibraryPath: string;
  readonly now: () => Date;
  readonly hosts: MappedHosts;
  readonly announce: Announce;
  readonly spelling: Spelling;
  readonly window: () => BrowserWindow | null;
  readonly readyToClose: ReadyToClose;
}

/** Joins the rooms: what each needs of the others, and a handler for every channel. */
export function wire(world: World): { readonly handlers: Handlers; readonly door: LibraryDoor } {
  const { disk, settings, now, announce } = world;
  const checkingFolder = join(world.appFolder, 'checking');
  // A kill in the midst of a backup leaves a copy there that nobody needs.
  disk.remove(checkingFolder).catch(untold);
  let rooms: Rooms | null = null;
  const vault = sealedVault({ disk, folder: world.appFolder, sealer: safeStorageSealer(secretsBackend) });
  const targetStore = openTargetStore({ disk, folder: world.appFolder });
  const ports: PublishingPorts = {
    disk,
    fetch: globalThis.fetch,
    vault,
    targetStore,
    themeFolder: join(world.installedFolder, 'assets', 'theme'),
    siteAddress: () => rooms?.site.address ?? '',
  };
  const context: AppContext = {
    library: () => rooms?.library ?? null,
    targets: async () =>
      rooms
        ? [
            siteTarget(rooms.library.house(), rooms.site.address),
            ...(await targetStore.connected(rooms.library.id)),
          ]
        : [],
    announce,
    now,
    newId: randomUUID,
    queueCaptures: (articleId, addresses) => rooms?.captures.add(articleId, addresses) ?? 0,
    sampleSnapshot: () => sampleSnapshot(randomUUID),
  };
  const door = libraryDoor<Rooms>({
    openRooms: (path, wish) => openRooms(path, roomParts(world), wish),
    opened: (opened) => {
      rooms = opened;
      world.spelling.know(opened?.library.house().dictionary ?? []).catch(untold);
      // What was cut off is settled by who may write.
      if (opened?.library.readOnly() === null)
        resumePublications(opened.library, context, ports).catch(untold);
    },
    lastPath: () => settings.settings().libraryPath,
    remember: (libraryPath) =>
      settings.save({ libraryPath, sitePort: rooms?.site.port ?? settings.settings().sitePort }),
  });
  const handlers: Handlers = {
    ...settingsHandlers({ ...world, door, canKeepSecrets: vault.isSafe }),
    ...libraryHandlers(context),
    ...searchHandlers(() => rooms?.search ?? null),
    ...draftHandlers(context),
    ...recordHandlers(context),
    ...erasingHandlers(context, {
      disk,
      forgetCaches: async () => {
        await rooms?.library.forgetList();
        await rooms?.search.forget();
        await world.spelling.know(rooms?.library.house().dictionary ?? []);
      },
    }),
    ...importingHandlers(context),
    ...exportingHandlers(world),
    ...spellingHandlers(context, world),
    ...publishingHandlers(context, ports),
    ...backupHandlers({
      ...world,
      library: context.library,
      dialogs: systemDialogs(world.window, world.documentsFolder),
      checkingFolder,
    }),
    ...captureHandlers(context, {
      disk,
      isCapturing: (address) => rooms?.captures.isCapturing(address) ?? false,
      chooseFile: (name) => chooseFile(world.window(), name),
    }),
  };
  return { handlers: refusedWhileReadOnly(handlers, context), door };
}

function roomParts(world: World): Parameters<typeof openRooms>[1] {
  const { disk, settings, appFolder, installedFolder, now, announce, hosts } = world;
  const { zone, language } = thisComputer();
  return {
    surroundings: {
      disk,
      device: settings.device,
      now,
      randomBytes,
      newId: randomUUID,
      zone,
      language,
      cacheFolder: join(appFolder, 'lists'),
    },
    installedFolder,
    sitePort: settings.settings().sitePort,
    visit: webVisitor(hosts),
    announce,
  };
}

const untold = (error: unknown): void => log.trouble('app.unexpected', {}, error);
