/** What the window may ask of the main process. Names only: the preload imports nothing else. */
export const REQUESTS = [
  'app.start',
  'app.openExternal',
  'app.showFolder',
  'app.saveSettings',
  'app.readyToClose',
  'library.choose',
  'library.open',
  'library.openForWriting',
  'library.look',
  'library.list',
  'library.search',
  'library.saveHouse',
  'library.verify',
  'backups.make',
  'backups.choose',
  'backups.restore',
  'articles.create',
  'articles.bin',
  'articles.unbin',
  'articles.deleteForGood',
  'drafts.open',
  'drafts.save',
  'drafts.leave',
  'drafts.keepAside',
  'drafts.saveElsewhere',
  'record.history',
  'record.revision',
  'record.restore',
  'record.editionLiveAt',
  'record.logCorrection',
  'record.standing',
  'sources.standing',
  'captures.make',
  'captures.read',
  'importing.read',
  'pictures.keep',
  'pictures.read',
  'targets.list',
  'targets.connectWordPress',
  'targets.disconnect',
  'editions.publish',
  'editions.settle',
] as const;

/** Those that write in the library, and are refused while it is only read; the disk behind it refuses all the same. */
export const WRITING_REQUESTS = [
  'library.saveHouse',
  'articles.create',
  'articles.bin',
  'articles.unbin',
  'articles.deleteForGood',
  'drafts.save',
  'drafts.leave',
  'drafts.keepAside',
  'record.restore',
  'record.logCorrection',
  'captures.make',
  'importing.read',
  'pictures.keep',
  'targets.connectWordPress',
  'targets.disconnect',
  'editions.publish',
  'editions.settle',
] as const satisfies readonly RequestChannel[];

/** What the main process tells the window without being asked. */
export const EVENTS = [
  'app.command',
  'app.closing',
  'library.changed',
  'captures.changed',
  'editions.progress',
  'editions.changed',
  'app.trouble',
] as const;

export type RequestChannel = (typeof REQUESTS)[number];
export type EventChannel = (typeof EVENTS)[number];

/** The name under which the preload puts the bridge on the window. */
export const BRIDGE = 'stet';
