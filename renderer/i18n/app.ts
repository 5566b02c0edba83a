import { APP_COMMANDS } from '../../shared/commands/appCommands';
import type { CommandGroup } from '../../shared/commands/command';
import type { InspectorTab } from '../desk/navigation';
import { counted, figure } from './counted';
import { stateNames } from './states';

const TABS: Readonly<Record<InspectorTab, string>> = {
  sources: 'Sources',
  claims: 'Claims',
  history: 'History',
  corrections: 'Corrections',
  rightOfReply: 'Right of reply',
  checks: 'Checks',
  publishing: 'Publishing',
  notes: 'Notes',
};

const GROUPS: Readonly<Record<CommandGroup, string>> = {
  article: 'Article',
  text: 'Words',
  block: 'Blocks',
  insert: 'Insert',
  edit: 'Edit',
  find: 'Find',
  view: 'View',
  library: 'Library',
  app: 'Stet',
};

export const appWords = {
  starting: 'Opening your desk',
  article: 'Article',
  inspector: 'Inspector',
  tabs: TABS,
  state: { ...stateNames, changed: 'Changed since' },
  waiting: (count: number) => `${counted(count, 'thing')} to look at`,
  resizeLibrary: 'Width of the library',
  resizeInspector: 'Width of the inspector',
  sample: 'Sample',

  publish: 'Publish…',
  update: 'Update…',
  upToDate: 'What is live says the same as your draft.',

  saveState: 'Save state',
  saving: 'Saving…',
  saved: 'Saved',
  notSaved: (why: string) => `Not saved: ${why}`,
  words: (count: number) => counted(count, 'word'),
  selectedWords: (selected: number, count: number) => `${figure(selected)} of ${counted(count, 'word')}`,
  leaveFocus: 'Leave focus mode',
  sources: (count: number, toCheck: number) =>
    toCheck === 0 ? counted(count, 'source') : `${counted(count, 'source')}, ${figure(toCheck)} to check`,
  liveOn: (targets: readonly string[]) => `Live on ${targets.join(' and ')}`,
  notLive: 'Not published',
  broken: 'The window broke.',
  brokenNextStep:
    'What you typed is being saved. Open the window again; if it breaks once more, copy your text first.',
  reload: 'Open the window again',
  copyAll: 'Copy all text',
  copiedAll: 'All text copied',
  saveElsewhere: 'Save elsewhere…',
  savedElsewhere: 'Saved elsewhere',

  otherWindow: 'In another window',
  writtenElsewhere: 'You are writing this in another window.',
  writeHere: 'Write here',
  notHandedOver: (why: string) => `It stays there, for it could not be saved: ${why}`,

  troubles: 'What went wrong',
  nothingOpen: 'Choose an article, or start a new one.',
  nothingBehind: 'What stands behind an article is shown here.',
  dropHere: 'Drop the file to open it',

  commands: {
    palette: APP_COMMANDS.commandPalette.name,
    settings: APP_COMMANDS.settings.name,
    shortcuts: APP_COMMANDS.keyboardShortcuts.name,
    search: 'Search for a command or an article',
    none: 'Nothing is called that.',
    group: 'Commands',
    articles: 'Articles',
    groups: GROUPS,
  },
} as const;
