import type { PublishStep } from '../../shared/ipc/contract';
import type { CheckFinding } from '../../shared/checks/readiness';
import type { TargetStanding } from '../../shared/domain/standing';
import { counted } from './counted';

const STEP: Readonly<Record<PublishStep, string>> = {
  freezing: 'Keeping this revision',
  connecting: 'Connecting',
  lookingUp: 'Looking up what is there',
  sendingPictures: 'Sending the picture',
  sending: 'Sending the article',
  publishing: 'Publishing',
  readingBack: 'Reading it back',
  recording: 'Writing it into the record',
};

const STATE: Readonly<Record<TargetStanding['state'], string>> = {
  never: 'Not published here',
  live: 'Live',
  scheduled: 'Scheduled',
  pending: 'Outcome not known',
  notSent: 'Not sent',
};

/** What stands in the way, in one sentence each. */
function finding({ code, facts }: CheckFinding): string {
  switch (code) {
    case 'noHeadline':
      return 'There is no headline yet.';
    case 'noBody':
      return 'There is no text yet.';
    case 'noAlternativeText':
      return 'The featured picture has no alternative text.';
    case 'vagueLabel':
      return `The link “${facts['label'] ?? ''}” does not say where it leads.`;
    case 'missingLink':
      return `“${facts['label'] ?? ''}” has no address yet.`;
    case 'noByline':
      return 'There is no byline.';
    case 'badSlug':
      return 'The slug has characters that an address cannot hold.';
    case 'unclosedQuotation':
      return 'A quotation is opened and never closed.';
    case 'wrongWeekday':
      return `A weekday does not fit its date: it says ${facts['says'] ?? ''}, and it was a ${facts['is'] ?? ''}.`;
    default:
      return 'Something here is worth a second look.';
  }
}

export const publishingWords = {
  step: STEP,
  state: STATE,
  finding,

  dialog: {
    name: 'Publish',
    publishNow: 'Publish now',
    updateNow: 'Update now',
    schedule: (when: string) => `It will appear on ${when}.`,
    cancel: 'Cancel',
    close: 'Close',
    done: 'Done',
    back: 'Back',
    target: 'Where',
    connect: 'Connect a site…',
    builtIn: 'On this computer, as finished pages in a folder',
    mayNotPublish: 'This account may not publish there.',
    go: 'Show me',
    goTo: (sentence: string) => `Show me: ${sentence}`,
    foundNotOut: 'It was looked up: the article is not out. You can publish it now.',
    account: (host: string, user: string) => `${host}, as ${user}`,
    advises: (count: number) => `${counted(count, 'thing')} you may want to look at`,
    yourName: 'Your name',
    yourNameHint: 'For the byline. Asked once; it is in the settings afterwards.',
    capture: (count: number) => `Capture ${counted(count, 'open page')} cited here`,
    captureHint: 'A copy of each, with its time and hash, made once the article is out.',
    details: 'Details',
    slug: 'Slug',
    slugFrozen: 'The address stays as it was first published.',
    excerpt: 'Excerpt',
    excerptHint: 'For lists and feeds. The standfirst is used while this is empty.',
    categories: 'Categories',
    tags: 'Tags',
    tokensHint: 'Separate with commas.',
    removeToken: (token: string) => `Remove ${token}`,
    when: 'When',
    whenNow: 'Now',
    whenLater: 'At a set time',
    date: 'Date',
    time: 'Time',
    zone: (zone: string) => `Time in ${zone}`,
    past: 'Choose a time that is still to come.',
    password: 'Application password',
    passwordHint: 'It cannot be kept safely on this computer, so it is asked for each time and not stored.',
    changed: 'Since the last edition',
    corrections: (count: number) => `${counted(count, 'correction')} will go out with it.`,
    noCorrections: 'No correction goes out with it.',
    logCorrection: 'Log a correction…',
    pending:
      'The outcome of the last attempt is not known. It is looked up first, so it never appears twice.',
    notSaved: 'What you typed could not be saved, so nothing was sent.',
  },

  picture: {
    heading: 'Featured picture',
    choose: 'Choose a picture…',
    replace: 'Replace…',
    remove: 'Remove',
    busy: 'Re-encoding',
    hint: 'Re-encoded here, so the camera’s place, time and serial number are gone.',
    alternativeText: 'Alternative text',
    alternativeTextHint: 'What a reader who cannot see it needs to know.',
    caption: 'Caption',
    credit: 'Credit',
    needed: 'Needed before it can be published.',
  },

  progress: {
    heading: (target: string) => `On its way to ${target}`,
    done: 'done',
  },

  result: {
    live: 'It is live',
    updated: 'The update is live',
    scheduled: 'It is scheduled',
    scheduledFor: (when: string) => `It will appear on ${when}.`,
    at: (when: string) => `Read back on ${when}`,
    open: 'Open the live page',
    copy: 'Copy address',
    copied: 'Copied',
    differences: 'What the host took away',
    asSent: 'Read back as it was sent.',
    captures: (count: number) => `${counted(count, 'page')} being captured.`,
  },

  failed: {
    heading: 'Not published',
    headingUpdate: 'Not updated',
    headingUnknown: 'Not known yet',
    notOut: 'The article is not out.',
    earlierStands: 'The earlier edition is still live, unchanged.',
    unknown: 'Whether it is out is not known yet. Nothing is sent again before it is looked up.',
    gone: 'The article is no longer there.',
    lookUp: 'Look it up',
    again: 'Try again',
    changedOnServer:
      'Someone changed the article on the server. Their text is now in History, and nothing was overwritten.',
    lookAtIt: 'Look at it',
    publishMine: 'Publish mine',
  },

  panel: {
    publish: 'Publish…',
    update: 'Update…',
    connect: 'Connect a site…',
    open: 'Open',
    copy: 'Copy address',
    firstPublished: 'First published',
    updated: 'Updated',
    scheduledFor: 'Appears',
    changes: 'The draft has changed since.',
    upToDate: 'Nothing has changed since.',
    differences: 'What the host took away',
    lookUp: 'Look it up',
    password: 'Application password',
    none: 'No place to publish to is known yet.',
    showFolder: 'Show folder',
    lastFailure: 'The last attempt did not go through.',
  },
} as const;
