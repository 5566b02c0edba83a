import { z } from 'zod';

/** Every way in which something that she asked for can fail; the window's words for each are in `renderer/i18n`. */
export const FAILURE_CODES = [
  'badRequest',
  'unexpected',
  'noLibrary',
  'libraryNotFound',
  'libraryReadOnly',
  'libraryNewer',
  'libraryUnreadable',
  'ownFileUnreadable',
  'articleNotFound',
  'articleUnreadable',
  'articleNewer',
  'articleWasPublished',
  'articlePreserved',
  'writtenInOtherWindow',
  'windowSilent',
  'revisionNotFound',
  'conflict',
  'changedElsewhere',
  'conflictCopyKept',
  'branchKept',
  'diskFull',
  'diskReadOnly',
  'diskGone',
  'diskFault',
  'backupUnknown',
  'backupNewer',
  'backupWrongPassphrase',
  'backupDamaged',
  'backupUnreadable',
  'backupInLibrary',
  'backupNotWritten',
  'backupCancelled',
  'backupNotBinned',
  'restoreNotEmpty',
  'restoreNotWritten',
  'importUnreadable',
  'importEmpty',
  'importTooLarge',
  'importUnknownKind',
  'pictureUnreadable',
  'dictionaryUnknown',
  'pictureTooLarge',
  'pictureIsDrawing',
  'pictureNotClean',
  'pictureLeftBehind',
  'pictureEmpty',
  'pictureBesideText',
  'pictureNotGiven',
  'pictureUnreachable',
  'pictureTimedOut',
  'pictureNotPublic',
  'folderDropped',
  'importOneAtATime',
  'addressNotAllowed',
  'captureUnreachable',
  'captureRefused',
  'captureTooLarge',
  'captureTimedOut',
  'targetNotFound',
  'wordpressNotFound',
  'wordpressWrongPassword',
  'wordpressHeaderStripped',
  'wordpressRole',
  'wordpressNoApplicationPasswords',
  'wordpressPlainHttp',
  'wordpressRedirected',
  'passwordNeeded',
  'serverUnreachable',
  'serverTimedOut',
  'serverRefused',
  'serverFault',
  'serverAnswerUnreadable',
  'changedOnServer',
  'remoteGone',
  'outcomeUnknown',
  'noWordsForNote',
  'pasteUnderWay',
  'pasteBrokenOff',
  'notReady',
  'slugTaken',
  'nothingToPublish',
] as const;

/** A failure as a value: its code, and the facts that the sentence names (an address, a status, a file's name). */
export const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  facts: z.record(z.string(), z.string()).default({}),
});
export type FailureCode = (typeof FAILURE_CODES)[number];
export type Failure = z.infer<typeof failureSchema>;

/** Either what was asked for, or why not; the only thing that crosses between the processes. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A success. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A failure with the facts that its sentence names. */
export const fail = (
  code: FailureCode,
  facts: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code, facts: { ...facts } },
});
