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
  file: (count) => `${counted(count, 'file')} that were captured, imported or published`,
  quarantine: (count) => `${counted(count, 'file')} in quarantine`,
  unfinishedFile: (count) => `${counted(count, 'file')} that were never finished`,
  publishedPage: (count) => `${counted(count, 'page')} of the built-in site: published, and not erased here`,
  appFile: (count) => `${counted(count, 'file')} in the app’s own folder: look at the settings`,
  foreignFile: (count) => `${counted(count, 'file')} that Stet did not make, and does not touch`,
};

export const erasingWords = {
  command: 'Erase from this library',
  menu: 'Erase from this library…',
  settingsHint: 'Makes a name, a passage or a file vanish from every draft, revision, capture and note.',

  name: 'Erase from this library',
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
  preserved: (headline: string) => `“${headline}” is preserved: nothing of it is erased.`,
  consequence:
    'Revisions and entries that hold it lose their content for good, and cannot be read or restored. The draft has the words cut out: read it afterwards.',

  ground: 'On what ground',
  grounds: GROUNDS,
  entry:
    'The record keeps that something was erased, of which kind, when and on what ground. Never what it was.',
  reachTitle: 'What this cannot reach',
  reach: [
    'Backups, those that Stet made too: they are sealed. Make a new one, then destroy the old.',
    'Copies that a sync service or another computer keeps.',
    'What is published: the server, its backups, search engines and archives.',
    'Pictures and scans: nobody reads what they show. Look at them yourself.',
    'The disk’s own remains: on flash, what was removed can lie on until it is written over.',
  ],
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
    description: 'Nothing of it can then be erased or deleted until you lift that again. The record says so.',
    why: 'Why',
    whyHint: 'Such as a letter from a solicitor. It stands in the record.',
    submit: 'Preserve',
    liftName: 'Lift the preservation',
    solicitor: 'Speak to a solicitor first. To destroy what a court may ask for can be an offence.',
    standing: (when: string, why: string) => `Preserved since ${when}: ${why}`,
    reason: 'Reason',
    reasonHint: 'It stands in the record, with the day.',
    lift: 'Lift it',
  },
} as const;
