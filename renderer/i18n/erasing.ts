import type { ErasingGround, ErasurePlace } from '../../shared/domain/erasing';
import { counted } from './counted';

const GROUNDS: Readonly<Record<ErasingGround, { readonly name: string; readonly hint: string }>> = {
  sourceSafety: { name: 'A source’s safety', hint: 'Somebody could be harmed by what stands here.' },
  courtOrder: { name: 'Court order', hint: 'A court has told you to remove it.' },
  dataProtection: { name: 'Data protection', hint: 'A person has the right to have it erased.' },
  other: { name: 'Another ground', hint: 'The record says only that there was one.' },
};

const PLACES: Readonly<Record<ErasurePlace, (count: number) => string>> = {
  draft: (count) => `the draft, in ${counted(count, 'place')}`,
  notes: (count) => `your notes, in ${counted(count, 'place')}`,
  revision: (count) => counted(count, 'revision'),
  correction: (count) => counted(count, 'correction'),
  edition: (count) => `${counted(count, 'entry', 'entries')} of what was published`,
  otherEntry: (count) => `${counted(count, 'other entry', 'other entries')} of the record`,
  unreadableEntry: (count) =>
    `${counted(count, 'entry', 'entries')} that cannot be read, and so not looked into`,
  packRemains: () => 'remains in the record’s own files',
  copy: (count) => `${counted(count, 'copy', 'copies')} beside the article`,
  houseStyle: () => 'your name, contact or site in the settings',
  source: (count) => counted(count, 'source'),
  capture: (count) => counted(count, 'capture'),
  file: (count) => `${counted(count, 'file')}, captured, imported or published`,
  quarantine: (count) => `${counted(count, 'file')} in quarantine`,
  unfinishedFile: (count) => `${counted(count, 'file')} that were never finished`,
  publishedPage: (count) => `${counted(count, 'page')} of the built-in site: published, and not erased here`,
  appFile: (count) => `${counted(count, 'file')} in the app’s own folder: look at the settings`,
  foreignFile: (count) => `${counted(count, 'file')} that Stet did not make, and does not touch`,
};

export const erasingWords = {
  command: 'Erase from this library',
  source: { more: 'More for this source', menu: 'Erase this source…' },
  copy: 'Erase this copy…',
  menu: 'Erase from this library…',
  settingsHint: 'Makes a name, a passage or a file vanish from every draft, revision, capture and note.',

  name: 'Erase from this library',
  sort: 'What sort of thing it is',
  sorts: { words: 'Words', source: 'A source', file: 'A file' },
  reading: 'Reading what there is',
  findSource: 'Which source',
  findSourceHint: 'By its name or address.',
  findFile: 'Which file',
  findFileHint: 'By the name of the page, picture or document.',
  noneMeant: 'Nothing here is called that.',
  more: (count: number) => `${counted(count, 'more', 'more')}: type on to narrow them down.`,
  unnamed: 'Without a name',
  fileSorts: { page: 'Captured page', picture: 'Picture', document: 'Document' },
  keptOn: (sort: string, when: string) => `${sort}, ${when}`,
  another: 'Choose another',
  sourceGoes: 'Its file goes, and every copy that was captured of it.',
  isAddressToo: 'Its address too, wherever it stands',
  isAddressTooHint:
    'Links to it lead nowhere then, and revisions and pages that name the address lose their content.',
  fileGoes: 'It goes with all that was kept along with it, such as the other parts of the same capture.',
  what: 'What is to vanish',
  whatHint:
    'A word, a name or a passage. Capitals, accents and spaces do not matter; each line is looked for by itself.',
  isWholeWord: 'Leave longer words alone that hold it',
  find: 'Find it',
  finding: 'Looking through the whole library',
  tooShort: 'At least two letters or digits: fewer stand everywhere.',
  nowhere: 'It is nowhere in this library.',

  goes: 'What will go',
  stays: 'What stays',
  inLibrary: 'In the library',
  place: (place: ErasurePlace, count: number) => PLACES[place](count),
  preserved: (headline: string) =>
    `“${headline}” is preserved: nothing of it is erased, nor what it links to. Lift that first, and speak to a solicitor before you do.`,
  consequence:
    'Revisions and entries that hold it lose their content for good, and cannot be read or restored. The draft has it cut out: read that afterwards.',

  ground: 'On what ground',
  grounds: GROUNDS,
  entry:
    'The record keeps that something was erased, of which kind, when and on what ground. Never what it was.',
  reachTitle: 'What this cannot reach',
  reach: [
    'What is inside a backup: it is sealed. Make a new one, then destroy the old.',
    'Copies that a sync service or another computer keeps.',
    'What is published: the server, its backups, search engines and archives.',
    'Pictures and scans: nobody reads what they show. Look at them yourself.',
    'The disk’s own remains: on flash, what was removed can lie on until it is written over.',
  ],
  backupsTitle: 'Backups that may still hold it',
  backupsHint: 'Made on this computer. Put in the bin, a file is gone only once you empty that.',
  backupGone: 'Not there: moved, or on a disk that is not connected.',
  binBackup: (when: string) => `Put in the bin: the backup of ${when}`,
  bin: 'Put in the bin',
  makeBackup: 'Make a new backup…',
  back: 'Back',
  cancel: 'Cancel',
  erase: 'Erase for good',
  erasing: 'Erasing',

  done: (count: number) => `Erased from ${counted(count, 'place')}.`,
  allGone: 'Stet has looked again and finds it nowhere in this library.',
  left: 'Stet has looked again. It still stands here:',
  close: 'Close',

  erasedRevision: (when: string, ground: ErasingGround) =>
    `Erased on ${when} (${GROUNDS[ground].name.toLowerCase()})`,
  erasedRevisions: 'Erased',

  preserve: {
    menu: 'Preserve this article…',
    liftMenu: 'Lift the preservation…',
    name: 'Preserve this article',
    description:
      'Nothing of it can then be erased, folded or deleted until you lift that again. The record says so.',
    why: 'Why',
    whyHint: 'Such as a letter from a solicitor. It stands in the record.',
    submit: 'Preserve',
    liftName: 'Lift the preservation',
    solicitor: 'Speak to a solicitor first. To destroy what a court may ask for can be an offence.',
    standing: (when: string, why: string, isLegalLetter: boolean) =>
      `Preserved since ${when}: ${isLegalLetter ? `a legal letter from ${why}` : why}`,
    reason: 'Reason',
    reasonHint: 'It stands in the record, with the day.',
    lift: 'Lift it',
  },
} as const;
