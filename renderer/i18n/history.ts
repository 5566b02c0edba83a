import type { RevisionCause } from '../../shared/domain/entries';
import { assertNever } from '../../shared/errors/assertNever';
import { NOTICE_KINDS } from '../../shared/domain/notice';
import { counted, figure } from './counted';
import { noticeNames } from './noticeNames';

/** How much a comparison found, as the header of the stage and the Publish dialog say it. */
export interface ComparisonCounts {
  readonly added: number;
  readonly removed: number;
  readonly blocksChanged: number;
  readonly blocksAdded: number;
  readonly blocksRemoved: number;
  readonly blocksMoved: number;
  readonly fieldsChanged: number;
}

/** "3 words added, 2 removed, 1 paragraph changed." */
function summary(counts: ComparisonCounts): string {
  const { added, removed, blocksChanged, blocksAdded, blocksRemoved, blocksMoved, fieldsChanged } = counts;
  const parts = [
    added > 0 && `${counted(added, 'word')} added`,
    removed > 0 && (added > 0 ? `${figure(removed)} removed` : `${counted(removed, 'word')} removed`),
    blocksChanged > 0 && `${counted(blocksChanged, 'paragraph')} changed`,
    blocksAdded > 0 && `${counted(blocksAdded, 'new paragraph')}`,
    blocksRemoved > 0 && `${counted(blocksRemoved, 'paragraph')} taken out`,
    blocksMoved > 0 && `${counted(blocksMoved, 'paragraph')} moved`,
    fieldsChanged > 0 && `${counted(fieldsChanged, 'field')} changed`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'No word differs' : parts.join(', ');
}

const NOTICE_LINE = new RegExp(`^(${NOTICE_KINDS.join('|')})(?=:|$)`, 'gm');

/** The compared text of a field; a notice's line starts with its kind, which has a name on the desk. */
function fieldText(field: string, text: string): string {
  if (field !== 'notices') return text;
  return text.replace(
    NOTICE_LINE,
    (line) => noticeNames[NOTICE_KINDS.find((kind) => kind === line) ?? 'author'],
  );
}

/** Why a revision was kept, in words; `origin` is the day and time of the revision that was restored. */
function cause(kind: RevisionCause, origin: string | null): string {
  switch (kind) {
    case 'created':
      return 'started';
    case 'imported':
      return 'imported';
    case 'autosave':
      return 'autosave';
    case 'leaving':
      return 'on leaving the article';
    case 'quitting':
      return 'on quitting';
    case 'beforePublishing':
      return 'before publishing';
    case 'beforeRestoring':
      return 'before restoring';
    case 'restored':
      return origin ? `restored from ${origin}` : 'restored';
    case 'beforeCorrecting':
      return 'before a correction';
    case 'remote':
      return 'came from WordPress';
    case 'conflict':
      return 'the other text of a conflict';
    case 'afterErasing':
      return 'after erasing';
    default:
      return assertNever(kind);
  }
}

export const historyWords = {
  summary,
  fieldText,
  cause,
  loading: 'Reading the history',
  empty: 'The first revision is kept as soon as there is something to keep.',
  revisions: 'Revisions',
  folded: (count: number) => `with ${counted(count, 'autosave')} folded into it`,
  addedWords: (count: number) => `${counted(count, 'word')} added`,
  removedWords: (count: number) => `${counted(count, 'word')} removed`,
  published: (target: string) => `Published · ${target}`,
  scheduled: (target: string) => `Scheduled · ${target}`,
  corrected: 'Corrected',
  clockWentBack: 'The clock of this computer had gone back: the order is right, the time may not be.',
  words: (count: number) => counted(count, 'word'),

  compareWithNow: 'Compare with now',
  compareWithLive: 'Compare with what is live',
  compareWithAsked: (when: string) => `Compare with ${when}`,
  read: 'Read',
  restore: 'Restore…',
  restoreQuestion: 'The text as it is now is kept first, so nothing is lost.',
  restoreNow: 'Restore',
  cancel: 'Cancel',

  fromOtherDevice: 'Other device',
  otherDevice: {
    title: 'Also written on another device',
    what: (count: number, newest: string) =>
      `${count === 1 ? 'A revision came from there, of' : `${counted(count, 'revision')} came from there, the newest of`} ${newest}. Nothing was merged: your text is the one on the desk.`,
    side: (when: string) => `The other device on ${when}`,
    look: 'Look at the other version',
    keepThis: 'Keep this',
    useTheirs: 'Use the other’s text',
    bothStay: 'Whichever you choose, both stay in History.',
  },

  ask: {
    date: 'What did it say on',
    time: 'Time',
    target: 'Where',
    show: 'Show',
    zone: (zone: string) => `Time in ${zone}`,
    incomplete: 'Give a day and a time.',
  },

  stage: {
    name: 'Looking back',
    close: 'Back to writing',
    next: 'Next change',
    previous: 'Previous change',
    position: (at: number, of: number) =>
      at === 0 ? counted(of, 'change') : `${figure(at)} of ${figure(of)}`,
    compared: (before: string, after: string) => `${before}, compared with ${after}`,
    now: 'now',
    live: (target: string) => `what is live on ${target}`,
    removed: 'Removed:',
    added: 'Added:',
    moved: 'Moved',
    formattingChanged: 'Only the formatting changed',
    linkChanged: (label: string, before: string | null, after: string | null) =>
      `Link “${label}”: ${before ?? 'no address'} became ${after ?? 'no address'}`,
    identical: 'Word for word the same.',
    untitled: 'Untitled',
    noText: 'There is no text in it.',
    fields: {
      kicker: 'Kicker',
      headline: 'Headline',
      standfirst: 'Standfirst',
      slug: 'Slug',
      byline: 'Byline',
      language: 'Language',
      zone: 'Time zone',
      excerpt: 'Excerpt',
      categories: 'Categories',
      tags: 'Tags',
      featured: 'Featured picture',
      notices: 'Notices',
    } as Readonly<Record<string, string>>,
  },

  edition: {
    heading: (when: string) => `What it said on ${when}`,
    nothing: (target: string, when: string) => `Nothing of this article was live on ${target} on ${when}.`,
    nothingMore: 'Either it had not been published there yet, or it was scheduled for later.',
    compareWithNow: 'Compare this with now',
    proof: 'Proof',
    liveSince: 'Live since',
    address: 'Address',
    entry: 'Entry in the record',
    entryHash: 'Hash of the entry',
    sent: 'Sent, SHA-256',
    read: 'Read back, SHA-256',
    revision: 'Revision',
    differences: 'What the host changed',
    canShow:
      'It can show that these words stood in the record before every entry after them, and that bytes with these hashes were sent and read back.',
    cannotShow:
      'It cannot show by itself that this computer’s clock was right, or what somebody changed on the server afterwards.',
  },

  wayBack: {
    spent: 'Nothing more to undo since it was opened.',
    back: (when: string) => `Back to how it was on ${when}`,
    nothing: 'Nothing more to undo, and the record has no other text of it.',
  },

  revision: {
    heading: (when: string) => `As it stood on ${when}`,
  },
} as const;
