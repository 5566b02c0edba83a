import { shell, type BrowserWindow } from 'electron';
import { randomBytes, randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { fail } from '../../shared/errors/failure';
import { backupHandlers } from '../backup/handlers';
import { systemDialogs } from '../backup/systemDialogs';
import { captureHandlers } from '../captures/handlers';
import type { MappedHosts } from '../captures/pinnedHosts';
import { webVisitor } from '../captures/webVisitor';
import { draftHandlers } from '../drafts/handlers';
import { exportingHandlers } from '../exporting/handlers';
import { erasingHandlers } from '../erasing/handlers';
import { foldWhenQuiet } from '../folding/foldWhenQuiet';
import { foldingHandlers, rememberWish } from '../folding/handlers';
import { importingHandlers } from '../importing/handlers';
import { sampleSnapshot } from '../importing/sample';
import { libraryHandlers } from '../library/handlers';
import { libraryDoor, type LibraryDoor } from '../library/libraryDoor';
import { pictureFetchHandlers } from '../pictures/fetchHandlers';
import { pictureFetcher } from '../pictures/fetchPicture';
import { pictureHandlers } from '../pictures/handlers';
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
import { openDeskRoom } from '../desks/deskRoom';
import type { Closing } from '../shell/closing';
import { forgetBrowsing } from '../shell/forgetBrowsing';
import { log } from '../shell/log';
import type { MenuNeeds } from '../shell/menuNeeds';
import { secretsBackend } from '../shell/runtime';
import { spellingHandlers } from '../spelling/handlers';
import type { Spelling } from '../spelling/spelling';
import type { WindowId } from '../shell/windowId';
import type { Disk } from '../storage/disk';
import type { OwnFolder } from '../storage/ownFile';
import { openQuarantine } from '../storage/quarantine';
import { safeStorageSealer } from '../vault/safeStorageVault';
import { sealedVault } from '../vault/sealedVault';
import type { AppContext } from './context';
import type { Announcer } from './announcer';
import type { Handlers } from './handlers';
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
  readonly spelling: Spelling;
  readonly announcer: Announcer;
  /** The window that she looked at last. */
  readonly window: () => BrowserWindow | null;
  readonly windowOf: (id: WindowId) => BrowserWindow | null;
  readonly openWindow: () => WindowId;
  readonly readyToClose: Closing['readyToClose'];
  readonly tellNeeds: MenuNeeds['tell'];
  /** How long a window may take to save for another, in milliseconds. */
  readonly patience: number;
}

export interface Wired {
  readonly handlers: Handlers;
  readonly door: LibraryDoor;
  readonly openBlankWindow: () => void;
  /** A window is gone: what lay on its desk is left as by her going elsewhere. */
  readonly windowGone: (window: WindowId) => void;
}

/** Joins the rooms: what each needs of the others, and a handler for every channel. */
export function wire(world: World): Wired {
  const { disk, settings, now, announcer } = world;
  const announce = announcer.toAll;
  const checkingFolder = join(world.appFolder, 'checking');
  // A kill in the midst of a backup leaves a copy there that nobody needs.
  disk.remove(checkingFolder).catch(untold);
  let rooms: Rooms | null = null;
  const own = ownFolder(world);
  const vault = sealedVault({ ...own, sealer: safeStorageSealer(secretsBackend) });
  const targetStore = openTargetStore(own);
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
      if (opened === null || opened.library.readOnly() !== null) return;
      resumePublications(opened.library, context, ports).catch(untold);
      foldWhenQuiet(opened.library, {
        wishFor: (id) => settings.settings().folding?.[id] ?? null,
        remember: async (id, wish) => void (await rememberWish(settings, id, wish)),
        isOpen: (library) => rooms?.library === library,
        now,
        told: ({ articles, autosaves }) => log.event('library.folded', { articles, autosaves }),
      }).catch(untold);
    },
    lastPath: () => settings.settings().libraryPath,
    remember: (libraryPath) => {
      const { sitePort, knownSince } = settings.settings();
      if (!rooms) return settings.save({ libraryPath });
      const since = { [rooms.library.id]: now().toISOString(), ...knownSince };
      return settings.save({ libraryPath, sitePort: rooms.site.port ?? sitePort, knownSince: since });
    },
  });
  const deskRoom = openDeskRoom(world);
  const handlers: Handlers = {
    ...settingsHandlers({ ...world, door, desks: deskRoom.desks, canKeepSecrets: vault.isSafe }),
    ...deskRoom.handlers,
    ...libraryHandlers(context),
    ...searchHandlers(() => rooms?.search ?? null),
    ...draftHandlers(context),
    ...recordHandlers(context),
    ...erasingHandlers(context, {
      disk,
      appFolder: world.appFolder,
      forgetCaches: async () => {
        await rooms?.library.forgetList();
        await rooms?.search.forget();
        await world.spelling.know(rooms?.library.house().dictionary ?? []);
        await forgetBrowsing();
      },
    }),
    ...foldingHandlers(context.library, settings),
    ...importingHandlers(context),
    ...exportingHandlers(world),
    ...spellingHandlers(context, world),
    ...pictureHandlers(context),
    ...pictureFetchHandlers(pictureFetcher(world.hosts)),
    ...publishingHandlers(context, ports),
    ...backupHandlers({
      ...world,
      announce,
      library: context.library,
      dialogs: systemDialogs(world.window, world.documentsFolder),
      moveToBin: (path) => shell.trashItem(path),
      checkingFolder,
    }),
    ...captureHandlers(context, {
      disk,
      isCapturing: (address) => rooms?.captures.isCapturing(address) ?? false,
      chooseFile: (name) => chooseFile(world.window(), name),
    }),
  };
  const guarded = refusedWhileReadOnly(deskRoom.guard(handlers), context);
  return {
    handlers: guarded,
    door,
    openBlankWindow: deskRoom.openBlankWindow,
    windowGone: (window) => {
      const articleId = deskRoom.windowGone(window);
      if (articleId && rooms) guarded['drafts.leave']({ articleId }, window).catch(untold);
    },
  };
}

/** What does not read there goes to a quarantine of its own, and she is told. */
function ownFolder({ disk, appFolder, now, announcer }: World): OwnFolder {
  const quarantine = openQuarantine({ disk, root: appFolder, now, newId: randomUUID });
  return {
    disk,
    folder: appFolder,
    putAside: async (path) => {
      await quarantine.moveAway(path);
      const { failure } = fail('ownFileUnreadable', { file: basename(path) });
      announcer.toAll('app.trouble', { failure });
    },
  };
}

function roomParts(world: World): Parameters<typeof openRooms>[1] {
  const { disk, settings, appFolder, installedFolder, now, announcer, hosts } = world;
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
    announce: announcer.toAll,
  };
}

const untold = (error: unknown): void => log.trouble('app.unexpected', {}, error);
