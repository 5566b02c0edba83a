import type { Failure, FailureCode } from '../../shared/errors/failure';

/** What went wrong and what she can do, each one sentence or two. */
export interface FailureWords {
  readonly sentence: string;
  readonly nextStep: string;
}

type Facts = Readonly<Record<string, string>>;
type Say = (facts: Facts) => readonly [sentence: string, nextStep: string];

/** " (name)" where the fact is known, and nothing where it is not. */
const named = (fact: string | undefined): string => (fact ? ` (${fact})` : '');

/** The fact, or other words where it is not known. */
const or = (fact: string | undefined, otherwise: string): string => fact || otherwise;

const KEEP_WRITING = 'Your text is still in the window. Stet keeps trying; you can also copy all of it.';

const DESK: Record<
  Extract<
    FailureCode,
    | 'badRequest'
    | 'unexpected'
    | 'conflict'
    | 'changedElsewhere'
    | 'conflictCopyKept'
    | 'branchKept'
    | 'noWordsForNote'
    | `paste${string}`
    | 'notReady'
    | 'nothingToPublish'
    | 'slugTaken'
  >,
  Say
> = {
  badRequest: () => ['That could not be understood.', 'Try it again; if it stays so, the log says more.'],
  unexpected: () => [
    'Something went wrong that Stet did not foresee.',
    'Try it again; if it stays so, the log says more.',
  ],
  conflict: () => [
    'This article was changed elsewhere while you were writing.',
    'Both texts are kept: the other one is on the desk, yours is the newest revision in History.',
  ],
  changedElsewhere: () => [
    'This article was changed elsewhere. What is on the desk now is the newer text.',
    'The text before is a revision in History.',
  ],
  conflictCopyKept: ({ file, isText }) => [
    `A sync program had left a second copy beside an article${named(file)}.`,
    isText
      ? 'Its text is a revision in History, and the file is kept in quarantine. Nothing was merged.'
      : 'It does not read as an article; the file is kept in quarantine.',
  ],
  branchKept: ({ file, entries }) => [
    `The record of an article was continued on two computers${named(file)}.`,
    `The other way (${entries === '1' ? 'one entry' : `${or(entries, '?')} entries`}) is kept whole beside it, and nothing was merged. History shows its text.`,
  ],
  noWordsForNote: () => [
    'A private note is about some words, and there are none here.',
    'Select them, or put the caret into a word.',
  ],
  pasteUnderWay: () => [
    'A long paste is under way, and nothing of it is saved yet.',
    'Wait until all of it is in, or cancel it.',
  ],
  pasteBrokenOff: ({ headline }) => [
    `The long paste${headline ? ` into “${headline}”` : ''} was broken off, and nothing was put in.`,
    'What was there before is as it was. Paste it again, and stay until all of it is in.',
  ],
  notReady: ({ why }) =>
    why === 'alreadyLive'
      ? ['The article is already live there, so it cannot be scheduled.', 'Publish the change now instead.']
      : ['The article is not ready for that yet.', 'Look at Checks: each entry leads to its place.'],
  nothingToPublish: () => [
    'What is live already says the same.',
    'Change the text, or leave it as it stands.',
  ],
  slugTaken: ({ slug }) => [
    `Another article already has this address${named(slug)}.`,
    'Choose a different slug under Details.',
  ],
};

const LIBRARY: Record<
  Extract<
    FailureCode,
    | `library${string}`
    | 'noLibrary'
    | `article${string}`
    | 'revisionNotFound'
    | 'writtenInOtherWindow'
    | 'windowSilent'
    | 'ownFileUnreadable'
  >,
  Say
> = {
  noLibrary: () => ['No library is open.', 'Choose where your articles are to be kept.'],
  libraryNotFound: ({ path }) => [
    `There is no library in this folder${named(path)}.`,
    'Choose an empty folder, or one that Stet made.',
  ],
  libraryReadOnly: ({ path, host, why }) => {
    if (why === 'inTheMidst') {
      return [
        `Another Stet is in the midst of saving in this library${named(host)}.`,
        'It is tried again by itself. If it stays so, close the other one.',
      ];
    }
    if (why) {
      return [
        `The library is only read just now${named(host)}.`,
        'Open it for writing first: see the top of the window.',
      ];
    }
    return [
      `The library's folder cannot be written to${named(path)}.`,
      'Check its permissions, or choose another.',
    ];
  },
  libraryNewer: ({ file }) => [
    `The library was written by a newer Stet${named(file)}.`,
    'Open it with that version; nothing was changed here.',
  ],
  libraryUnreadable: ({ path, file, reason }) => [
    reason === 'cut'
      ? `The end of the library’s own record is gone, or is not what it was${named(file)}.`
      : `The library could not be read${named(file ?? path)}.`,
    'Nothing was changed. Verify the library, or open a copy of it.',
  ],
  ownFileUnreadable: ({ file }) => [
    `A file of Stet’s own on this computer could not be read${named(file)}.`,
    'Your library is not touched. The file is kept in quarantine in Stet’s own folder; what it held, such as the theme or a connected site, is to be set again.',
  ],
  articleNotFound: () => ['This article is no longer in the library.', 'Look in the Bin.'],
  articleNewer: ({ file, headline }) => [
    `${headline ? `“${headline}”` : 'One article'} was written by a newer Stet, and holds what this one does not know${named(file)}.`,
    'Open it with that version. Nothing of it was changed here, and the rest of the library is open.',
  ],
  articleUnreadable: ({ file, line, rebuilt, reason }) => {
    if (reason === 'missing' && !rebuilt) {
      return [
        `An article that the library’s record knows is not there${named(file)}.`,
        'Connect its disk, or wait for your sync program. A backup has it too.',
      ];
    }
    return rebuilt
      ? [
          `The draft of one article could not be read${named(file)}.`,
          'Its newest revision is in its place. What could not be read is kept, untouched, in quarantine.',
        ]
      : [
          `One article could not be read${named(line ? `${or(file, 'its record')}, line ${line}` : file)}.`,
          'The rest of the library is open. What could not be read is kept, untouched, in quarantine.',
        ];
  },
  articleWasPublished: () => [
    'An article that was published cannot be deleted: its record answers for it.',
    'Log a correction, or withdraw it where it is live.',
  ],
  articlePreserved: () => [
    'This article is preserved: nothing of it is erased, folded or deleted.',
    'Lift that in the article’s menu, with a reason. Speak to a solicitor first.',
  ],
  writtenInOtherWindow: () => [
    'You are writing this article in another window.',
    'Write it there, or choose “Write here” at the top of this window.',
  ],
  windowSilent: () => ['The other window does not answer.', 'Wait a moment and try again, or close it.'],
  revisionNotFound: () => [
    'This revision is not in the record.',
    'Verify the library: it says where it stops.',
  ],
};

const DISK: Record<Extract<FailureCode, `disk${string}`>, Say> = {
  diskFull: () => ['The disk is full.', `Make room. ${KEEP_WRITING}`],
  diskReadOnly: () => [
    'The library’s folder cannot be written to.',
    `Check its permissions. ${KEEP_WRITING}`,
  ],
  diskGone: () => ['The library’s folder is gone.', `Connect its disk again. ${KEEP_WRITING}`],
  diskFault: () => ['The disk reported a fault.', `Save a copy elsewhere soon. ${KEEP_WRITING}`],
};

/** Why a backup or its copy was not written, as the end of a sentence. */
const NOT_WRITTEN: Facts = {
  diskFull: 'that disk is full',
  diskReadOnly: 'that disk cannot be written to',
  diskGone: 'that disk is gone',
  altered: 'what was read back was not what had been written',
};

const BACKUPS: Record<Extract<FailureCode, `backup${string}` | `restore${string}`>, Say> = {
  backupCancelled: () => ['The backup was cancelled.', 'Nothing of it was kept.'],
  backupUnknown: () => ['This file is not a backup that Stet made.', 'Choose another one.'],
  backupNewer: () => [
    'This backup was made by a newer Stet.',
    'Restore it with that version; nothing was changed here.',
  ],
  backupWrongPassphrase: () => [
    'This is not the passphrase of this backup.',
    'Type it again, with its capitals and spaces. Without it nobody can open the backup, and neither can Stet.',
  ],
  backupDamaged: () => [
    'This backup is damaged: it was cut short or altered since it was made.',
    'Nothing was restored. Try an older one, or another copy of it.',
  ],
  backupUnreadable: () => [
    'The backup could not be read from its disk.',
    'Check that the disk is connected, or try another copy of it.',
  ],
  backupInLibrary: ({ path }) => [
    `A backup inside the library would be lost with it${named(path)}.`,
    'Choose another disk.',
  ],
  backupNotWritten: ({ why = '' }) => [
    `The backup was not made: ${or(NOT_WRITTEN[why], 'that disk reported a fault')}.`,
    'Your library is as it was. Choose another disk, or make room.',
  ],
  backupNotBinned: ({ path }) => [
    'The backup could not be put into the system’s bin.',
    `It is at ${or(path, 'its old place')}: remove it there yourself.`,
  ],
  restoreNotWritten: ({ why = '' }) => [
    `The backup was not restored: ${or(NOT_WRITTEN[why], 'that disk reported a fault')}.`,
    'Nothing half-restored was left there. Choose another place, or make room.',
  ],
  restoreNotEmpty: ({ path }) => [
    `There is something in this folder already${named(path)}.`,
    'Choose an empty one: nothing is ever restored over what is there.',
  ],
};

const FILES: Record<
  Extract<FailureCode, `import${string}` | `picture${string}` | 'dictionaryUnknown' | 'folderDropped'>,
  Say
> = {
  importUnreadable: ({ name, file }) => [
    `This file could not be read${named(name ?? file)}.`,
    'Check that it is a text, HTML or Markdown file.',
  ],
  importEmpty: ({ name }) => [`There is no text in this file${named(name)}.`, 'Choose another one.'],
  importTooLarge: ({ name }) => [
    `This file is too large to be one article${named(name)}.`,
    'Split it, or paste the part that you need.',
  ],
  importUnknownKind: ({ name }) => [
    `Stet cannot read this kind of file${named(name)}.`,
    'It reads .txt, .html and .md files.',
  ],
  dictionaryUnknown: () => [
    'This is not a dictionary that can be read here.',
    'Choose a .bdic file whose name begins with its language, such as en-GB.bdic.',
  ],
  pictureUnreadable: ({ name }) => [
    `This picture could not be read${named(name)}.`,
    'Stet takes JPEG, PNG, WebP, GIF, AVIF and HEIC pictures.',
  ],
  pictureTooLarge: ({ name }) => [
    `This picture is too large${named(name)}.`,
    'A file may have 80 MB and 150 million pixels: save a smaller copy of it, and take that.',
  ],
  pictureIsDrawing: ({ name }) => [
    `This is an SVG drawing${named(name)}, which can hold a program.`,
    'Save it as PNG, and take that.',
  ],
  pictureLeftBehind: ({ name }) => [
    `A picture was ready, but its article could not be written${named(name)}.`,
    'Go back there, and take it once more.',
  ],
  pictureEmpty: ({ name }) => [`This file is empty${named(name)}.`, 'Choose another one.'],
  pictureBesideText: ({ name }) => [
    `A picture goes into the text${named(name)}.`,
    'Drop it there, between the paragraphs where it is to stand.',
  ],
  pictureNotGiven: ({ name, status }) => [
    `The server did not give the picture${named([name, status && `status ${status}`].filter(Boolean).join(', '))}.`,
    'Open the page in your browser, copy the picture there, and paste it.',
  ],
  pictureUnreachable: ({ name }) => [
    `The server of the picture could not be reached${named(name)}.`,
    'Check your connection, then fetch it again.',
  ],
  pictureTimedOut: ({ name }) => [
    `The server of the picture took too long${named(name)}.`,
    'Fetch it again, or copy the picture in your browser and paste it.',
  ],
  pictureNotPublic: ({ name }) => [
    `This picture does not lie on the open internet${named(name)}, and nobody was asked for it.`,
    'Copy the picture in your browser, and paste it.',
  ],
  folderDropped: ({ name }) => [
    `A folder cannot be taken in${named(name)}.`,
    'Open it, and drop the files that you need.',
  ],
  importOneAtATime: ({ name }) => [
    `One document is read at a time${named(name)}.`,
    'Drop the others after it, one by one.',
  ],
  pictureNotClean: ({ name }) => [
    `This picture still held data about the camera, the place or the program${named(name)}, and was not taken.`,
    'Save it as PNG in another program, and take that.',
  ],
};

const CAPTURES: Record<Extract<FailureCode, `capture${string}` | 'addressNotAllowed'>, Say> = {
  addressNotAllowed: ({ address }) => [
    `This address cannot be opened${named(address)}.`,
    'Only http, https and mail addresses are followed.',
  ],
  captureUnreachable: ({ address }) => [
    `The page could not be reached${named(address)}.`,
    'Check the address and your connection, then capture it again.',
  ],
  captureRefused: ({ status, address }) => [
    `The page was refused${named(status ? `status ${status}` : address)}.`,
    'It may need a subscription. Open it in your browser and keep a copy there.',
  ],
  captureTooLarge: () => ['The page is too large to be kept.', 'Keep a copy with your browser.'],
  captureTimedOut: () => ['The page took too long to answer.', 'Capture it again later.'],
};

const WORDPRESS: Record<Extract<FailureCode, `wordpress${string}` | 'passwordNeeded'>, Say> = {
  wordpressNotFound: ({ address }) => [
    `No WordPress was found at ${or(address, 'this address')}.`,
    'Use the address of the blog’s front page.',
  ],
  wordpressWrongPassword: () => [
    'WordPress did not accept this user and application password.',
    'Make a new application password in your profile there, and copy it whole.',
  ],
  wordpressHeaderStripped: () => [
    'The password does not reach WordPress: the server takes it out on the way.',
    'Ask the host to pass the Authorization header on to WordPress.',
  ],
  wordpressRole: ({ lacks }) => [
    lacks === 'publish'
      ? 'This account may write, but not publish.'
      : 'This account may not do that on this site.',
    'Ask the site’s administrator for the role Author or Editor.',
  ],
  wordpressNoApplicationPasswords: () => [
    'Application passwords are switched off on this site.',
    'They need https, or an administrator who allows them.',
  ],
  wordpressPlainHttp: ({ address }) => [
    `The connection to ${or(address, 'this site')} is not encrypted: anyone on the way could read the password.`,
    'Use the https address, or say that you allow it.',
  ],
  wordpressRedirected: ({ to }) => [
    `The site sends us on to ${or(to, 'another address')}; your password does not follow.`,
    'Connect with that address instead.',
  ],
  passwordNeeded: () => [
    'The application password is needed for this.',
    'Type it in: it is used once and not kept.',
  ],
};

const SERVERS: Record<
  Extract<
    FailureCode,
    `server${string}` | 'targetNotFound' | 'changedOnServer' | 'remoteGone' | 'outcomeUnknown'
  >,
  Say
> = {
  targetNotFound: () => ['This site is no longer connected.', 'Connect it again in Settings.'],
  serverUnreachable: ({ address, host }) => [
    `${or(host ?? address, 'The server')} could not be reached.`,
    'Check your connection, then try again.',
  ],
  serverTimedOut: ({ address, host }) => [
    `${or(host ?? address, 'The server')} took too long to answer.`,
    'Try again in a while.',
  ],
  serverRefused: ({ status }) => [
    `The server refused${named(status ? `status ${status}` : undefined)}.`,
    'The reason may be in its settings, or in a security plugin.',
  ],
  serverFault: ({ status }) => [
    `The server reported a fault of its own${named(status ? `status ${status}` : undefined)}.`,
    'Try again in a while; if it stays so, tell the host.',
  ],
  serverAnswerUnreadable: () => [
    'The server’s answer could not be understood.',
    'A plugin or an error page may be in the way. Open the site in your browser.',
  ],
  changedOnServer: () => [
    'The article was changed on the server since you last published. Nothing was overwritten.',
    'Its text is now in History. Look at it, then publish yours or take it over.',
  ],
  remoteGone: () => [
    'The article is no longer on the server: it was deleted or put in its trash.',
    'Restore it there, then update.',
  ],
  outcomeUnknown: ({ waitSeconds }) => [
    'It is not known whether the article went out: the server did not answer in time.',
    waitSeconds
      ? `Look it up in ${waitSeconds} seconds; nothing is sent again before that.`
      : 'Look it up; nothing is sent again before that.',
  ],
};

const SENTENCES: Readonly<Record<FailureCode, Say>> = {
  ...DESK,
  ...LIBRARY,
  ...DISK,
  ...BACKUPS,
  ...FILES,
  ...CAPTURES,
  ...WORDPRESS,
  ...SERVERS,
};

/** A failure in words: what went wrong, and the next step. */
export function failureWords(failure: Failure): FailureWords {
  const [sentence, nextStep] = SENTENCES[failure.code](failure.facts);
  return { sentence, nextStep };
}
