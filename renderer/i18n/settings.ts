import type { Finding } from '../../shared/domain/verification';
import { counted } from './counted';

const FINDINGS: Readonly<Record<Finding['kind'], string>> = {
  missing: 'Missing',
  altered: 'Altered',
  reordered: 'Reordered',
  cut: 'Cut',
  forked: 'Forked',
  erased: 'Erased',
  folded: 'Folded',
  unreferenced: 'Unreferenced',
  unreadable: 'Unreadable',
};

export const settingsWords = {
  name: 'Settings',
  sections: {
    appearance: 'Appearance',
    writing: 'Writing',
    you: 'You',
    sites: 'Sites',
    library: 'Library',
    about: 'About',
  },

  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },

  typographic: 'Curly quotes, dashes and dots as you type',
  typographicHint: 'By the language of the article. Undo gives the plain ones back.',

  spelling: {
    name: 'Spelling',
    none: 'Off: there is no dictionary here.',
    by: (language: string) => `On, by the dictionary for ${language}.`,
    hint: 'None is fetched by itself. Add a .bdic file, the kind that Chromium reads, named after its language: en-GB.bdic. It stays on this computer.',
    add: 'Add a dictionary…',
    remove: 'Remove',
  },

  yourName: 'Name',
  yourNameHint: 'The byline of new articles, and the copyright line.',
  contact: 'Contact',
  contactHint: 'Where readers may write to: a mail address or a page.',
  siteName: 'Site name',
  siteAddress: 'Site address',
  siteAddressHint: 'Where the built-in site will be hosted. Leave it empty while you only preview it here.',
  language: 'Language of new articles',
  zone: 'Time zone of new articles',

  builtIn: 'Built-in site',
  builtInHint: 'A folder of finished pages, shown on this computer.',
  wordpressAs: (user: string) => `WordPress, as ${user}`,
  passwordStored: 'The password is in the system’s safe storage.',
  passwordAsked: 'The password is asked for each time.',
  mayNotPublish: 'This account may not publish.',
  connect: 'Connect a site…',
  disconnect: 'Disconnect',
  disconnectOne: (label: string) => `Disconnect ${label}`,
  showSite: 'Show folder',

  libraryPath: 'Folder',
  showFolder: 'Show folder',
  showLogs: 'Show logs',
  verify: 'Verify…',
  libraryHint: 'Plain files that outlive Stet.',
  verifyHint: 'Checks every entry, text and file against its hash.',
  logsHint: 'Kept beside the app, never with text, names or secrets.',

  version: (version: string) => `Stet ${version}`,
  runtime: (runtime: string) => runtime,
  fallback:
    'This window runs on an older runtime that is meant for development only. What readers of the project get is the current one.',
  licence: 'Free software under the GNU General Public License, version 3 or later.',
  noRequests: 'Stet sends nothing by itself: no telemetry, no update check, no link check.',
} as const;

export const connectWords = {
  name: 'Connect a site',
  description: 'A WordPress site of your own, or one where you may publish.',
  address: 'Address',
  addressHint: 'The address of its front page.',
  addressPlaceholder: 'https://example.org',
  user: 'User',
  password: 'Application password',
  passwordHint: 'Not the password you sign in with: one of its own, that you can take back at any time.',
  how: 'How to make an application password',
  steps: [
    'Sign in to your site’s dashboard.',
    'Open Users, then Profile.',
    'Under Application Passwords, type “Stet” and press Add.',
    'Copy what is shown, spaces and all, and paste it here.',
  ],
  noSafeStorage:
    'This computer has no safe storage, so the password is not kept. Stet asks for it each time you publish.',
  allowPlain: 'Send the password unencrypted all the same',
  connect: 'Connect',
  connected: (label: string) => `Connected to ${label}.`,
  mayNotPublish: 'This account may write, but not publish. Ask for the role Author or Editor.',
  noMarkup: 'This account may not send script, so the structured notes for search engines stay behind.',
  done: 'Done',
} as const;

export const verifyWords = {
  name: 'Verify the library',
  running: 'Checking every entry, text and file',
  ok: 'Everything is as it was written.',
  counts: (entries: number, articles: number, objects: number) =>
    `${counted(entries, 'entry', 'entries')} in ${counted(articles, 'article')}, ${counted(objects, 'file')}.`,
  notOk: (count: number) =>
    count === 1
      ? 'One thing is not as it was written.'
      : `${counted(count, 'thing')} are not as they were written.`,
  findings: FINDINGS,
  alsoSeen: 'Also seen',
  limits: 'What this cannot show',
  limitsSentence:
    'The chain shows that nothing was changed, reordered or taken out since it was written. It cannot show that the clock was right, or that what was written was true. Each page you publish carries the chain’s head, so a library remade from the start would not match it.',
  again: 'Check again',
} as const;
