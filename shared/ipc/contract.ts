import { z } from 'zod';
import { NEEDS } from '../commands/command';
import { COMMAND_IDS } from '../commands/table';
import { articleSummary, draft, fields, publication, snapshot } from '../domain/article';
import { backupMade, backupProgress, knownBackup } from '../domain/backup';
import { block } from '../domain/body';
import { complaintDetails } from '../domain/complaint';
import { correctionDetails, loggedCorrection } from '../domain/correction';
import { editionSent } from '../domain/edition';
import {
  ERASING_GROUNDS,
  erasableFile,
  erasableSource,
  erasedRevision,
  erasureAim,
  erasureDone,
  erasureFound,
  preservation,
} from '../domain/erasing';
import { FOLDING_DAYS } from '../domain/folding';
import { historyItem, openBranch } from '../domain/history';
import { house, settings } from '../domain/house';
import { articleId, blockId, correctionId, editionId, instant, seq, sha256, targetId } from '../domain/ids';
import { importedFile, importProposal } from '../domain/importing';
import { notice } from '../domain/notice';
import { objectRef } from '../domain/picture';
import { articleFilters, searchHit } from '../domain/search';
import { readOnlyBecause, writingWish } from '../domain/readOnly';
import { sourceStanding } from '../domain/source';
import { privateNote } from '../domain/privateNote';
import { stage } from '../domain/stage';
import { articleStanding } from '../domain/standing';
import { target } from '../domain/target';
import { verification } from '../domain/verification';
import { failureSchema } from '../errors/failure';
import type { EventChannel, RequestChannel } from './channels';

const nothing = z.strictObject({});
const forArticle = z.strictObject({ articleId });
const bytes = z.instanceof(Uint8Array);

/** The library that is open, as the window needs it. */
export const openLibrary = z.strictObject({
  id: z.string(),
  /** Shown to her; never sent back to be opened without her choice. */
  path: z.string(),
  house,
  /** Why it is only read; null while it can be written in. */
  readOnly: readOnlyBecause.nullable(),
  /** What could not be read when it was opened, one plain failure each; the rest of the library is open. */
  troubles: z.array(failureSchema),
});

const started = z.strictObject({
  version: z.string(),
  platform: z.enum(['linux', 'darwin', 'win32']),
  runtime: z.string(),
  /** True where the window runs on the older development runtime. */
  isFallbackRuntime: z.boolean(),
  /** Whether a password can be kept safely here. */
  safeStorage: z.enum(['available', 'missing']),
  suggestedLibraryPath: z.string(),
  settings,
  library: openLibrary.nullable(),
  /** Why the library of last time did not open, or what else was wrong at the start; or null. */
  trouble: failureSchema.nullable(),
  /** What lies on the desk of this window when it starts. */
  article: articleId.nullable(),
  /** IANA zone and BCP 47 language of this computer, as proposals. */
  zone: z.string(),
  language: z.string(),
});

const revision = z.strictObject({ seq, at: instant, snapshot });

/** A request and an answer for each channel; the router parses both ways of it. */
export const REQUEST_CONTRACT = {
  'app.start': { request: nothing, response: started },
  'app.openExternal': { request: z.strictObject({ address: z.string() }), response: nothing },
  'app.showFolder': {
    request: z.strictObject({ folder: z.enum(['library', 'site', 'logs']) }),
    response: nothing,
  },
  'app.saveSettings': {
    request: settings
      .pick({ theme: true, lastTarget: true, lastArticle: true, isTypographic: true })
      .partial(),
    response: settings,
  },
  'app.toggleFullScreen': { request: nothing, response: nothing },
  /** Pastes where the caret is, without what the words wore. */
  'app.pastePlain': { request: nothing, response: nothing },
  /** Which needs of commands are met in the window just now: the menu greys what has to wait. */
  'app.tellNeeds': { request: z.strictObject({ met: z.array(z.enum(NEEDS)) }), response: nothing },
  /** The window has saved all that it had (or says that it could not) and may be closed. */
  'app.readyToClose': {
    /** `why` in the window's words, for the question whether to quit all the same. */
    request: z.strictObject({
      unsaved: z.boolean(),
      why: z.string().max(500).nullable(),
      /** What is not saved, by the beginning of its headline. */
      headline: z.string().max(500).nullable(),
    }),
    response: nothing,
  },

  /** Another window on the same library, with an article on its desk or none. */
  'windows.open': { request: z.strictObject({ articleId: articleId.nullable() }), response: nothing },
  /** Says which article lies on the desk of this window; one that no other window writes is this one's to write. */
  'desks.lay': {
    request: z.strictObject({ articleId: articleId.nullable() }),
    response: z.strictObject({ isMine: z.boolean() }),
  },
  /** Makes this window the one that writes the article, once the one that did has saved; its failure if it cannot. */
  'desks.take': { request: forArticle, response: nothing },
  /** This window's answer to `desks.save`. */
  'desks.saved': {
    request: z.strictObject({ articleId, failure: failureSchema.nullable() }),
    /** True when it came too late, and the article stays this window's to write. */
    response: z.strictObject({ isLate: z.boolean() }),
  },
  /** Has every other window save what it writes, and leave that to be read where something is to take its place. */
  'desks.settleOthers': { request: z.strictObject({ areLeft: z.boolean() }), response: nothing },

  /** Asks for a folder in the system's dialog; null when she thought better of it. */
  'library.choose': { request: nothing, response: z.strictObject({ path: z.string().nullable() }) },
  /** Opens the library in a folder, or makes one there. */
  'library.open': { request: z.strictObject({ path: z.string() }), response: openLibrary },
  /** Opens the library that is open anew, to write in it, knowing what she was told. */
  'library.openForWriting': { request: writingWish, response: openLibrary },
  /** Compares with the disk what others may have changed: asked when the window is looked at again. */
  'library.look': {
    request: z.strictObject({ articleId: articleId.nullable(), version: z.int() }),
    response: z.strictObject({
      readOnly: readOnlyBecause.nullable(),
      /** True when nobody holds the lock any more that kept it from being written in. */
      isFree: z.boolean(),
      /** The draft, where it is another than the version that the window has. */
      draft: draft.nullable(),
    }),
  },
  /** What of the list has changed since an earlier answer's `at`; 0 asks for all of it. */
  'library.list': {
    request: z.strictObject({ since: z.int().min(0) }),
    response: z.strictObject({
      changed: z.array(articleSummary),
      gone: z.array(articleId),
      at: z.int().min(0),
      /** False while articles of a library that is new to this computer are still being read. */
      isComplete: z.boolean(),
    }),
  },
  /** The articles that hold all words and "phrases" of the query, best first; every one that is meant for an empty query. */
  'library.search': {
    request: z.strictObject({ query: z.string().max(1000), filters: articleFilters }),
    response: z.strictObject({
      hits: z.array(searchHit),
      found: z.int(),
      /** False while words of a library that is new to this computer are still being read. */
      isComplete: z.boolean(),
    }),
  },
  'library.saveHouse': { request: house.partial(), response: house },
  'library.verify': { request: nothing, response: verification },

  /** Asks in the system's dialog where to, then backs the library up; null when she thought better of it. */
  'backups.make': {
    request: z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    response: z.strictObject({ made: backupMade.nullable(), settings }),
  },
  /** Ends the backup that is being made; nothing of it stays, and it answers as one that she thought better of. */
  'backups.cancel': { request: nothing, response: nothing },
  /** The backups of the open library that were made on this computer, newest first. */
  'backups.madeHere': { request: nothing, response: z.strictObject({ backups: z.array(knownBackup) }) },
  /** Puts the one that was made then into the system's bin; answers with those that are left. */
  'backups.bin': {
    request: z.strictObject({ at: instant }),
    response: z.strictObject({ backups: z.array(knownBackup) }),
  },
  /** Asks for a backup in the system's dialog; only its name crosses. */
  'backups.choose': { request: nothing, response: z.strictObject({ name: z.string().nullable() }) },
  /** Restores the chosen backup into a folder that she is asked for once the passphrase is known to be right. */
  'backups.restore': {
    request: z.strictObject({ passphrase: z.string().max(1024) }),
    response: z.strictObject({ path: z.string().nullable() }),
  },

  'articles.create': {
    request: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('nothing'), language: z.string(), zone: z.string() }),
      z.strictObject({ from: z.literal('sample') }),
      z.strictObject({
        from: z.literal('import'),
        file: importedFile,
        fields,
        blocks: z.array(block),
        notices: z.array(notice),
      }),
    ]),
    response: draft,
  },
  'articles.bin': { request: forArticle, response: nothing },
  'articles.unbin': { request: forArticle, response: nothing },
  /** Only for one in the Bin that was never published. */
  'articles.deleteForGood': { request: forArticle, response: nothing },

  'drafts.open': { request: forArticle, response: draft },
  'drafts.save': {
    request: z.strictObject({
      articleId,
      /** The version that these changes are based on. */
      base: z.int().min(0),
      fields: fields.partial().optional(),
      publication: publication.optional(),
      notices: z.array(notice).optional(),
      notes: z.string().optional(),
      privateNotes: z.array(privateNote).optional(),
      stage: stage.optional(),
      /** Blocks that are new or changed since `base`. */
      changed: z.array(block),
      /** All block ids in order, when blocks came, went or moved. */
      order: z.array(blockId).optional(),
    }),
    /** Answered only after the fsync. */
    response: z.strictObject({ version: z.int(), savedAt: instant }),
  },
  /** She left the article: a revision is kept if its content changed. */
  'drafts.leave': { request: forArticle, response: nothing },
  /** After a conflict: keeps the window's whole text as a revision, so that both texts survive. */
  'drafts.keepAside': { request: z.strictObject({ articleId, snapshot }), response: z.strictObject({ seq }) },

  /** While the library's disk does not take it: asks where to, and writes the text as a page and as JSON; null when she thought better of it. */
  'drafts.saveElsewhere': {
    request: z.strictObject({ snapshot, notes: z.string() }),
    response: z.strictObject({ path: z.string().nullable() }),
  },

  /** The revisions, newest first, those of branches among them; and the branches that she has not decided about. */
  'record.history': {
    request: forArticle,
    response: z.strictObject({ items: z.array(historyItem), branches: z.array(openBranch) }),
  },
  /** She stays with her text: a branch is not offered any more. */
  'record.passOver': { request: z.strictObject({ articleId, branch: seq }), response: nothing },
  'record.revision': { request: z.strictObject({ articleId, seq }), response: revision },
  /** Puts a revision's text into the draft, as a new revision, after keeping what was there. */
  'record.restore': { request: z.strictObject({ articleId, seq }), response: draft },
  /** The edition that was live at an instant, with its text; null when nothing was. */
  'record.editionLiveAt': {
    request: z.strictObject({ articleId, targetId, at: instant }),
    response: z.strictObject({
      live: z.strictObject({ edition: editionSent, seq, hash: sha256, at: instant, snapshot }).nullable(),
    }),
  },
  /** Logs what came in about an article; a legal letter preserves it. */
  'record.logComplaint': {
    request: forArticle.extend({ details: complaintDetails }),
    response: nothing,
  },
  'record.logCorrection': {
    request: z.strictObject({ articleId, details: correctionDetails, supersedes: correctionId.nullable() }),
    response: loggedCorrection,
  },
  'record.standing': { request: forArticle, response: articleStanding },

  /** The sources and files that can be chosen; reads all of the library. */
  'erasing.choices': {
    request: nothing,
    response: z.strictObject({ sources: z.array(erasableSource), files: z.array(erasableFile) }),
  },
  /** Looks through the whole library for what is to vanish; changes nothing. */
  'erasing.find': { request: z.strictObject({ aim: erasureAim }), response: erasureFound },
  /** Erases it for good, and looks again. The window has saved all that it had before, and opens its article anew. */
  'erasing.erase': {
    request: z.strictObject({ aim: erasureAim, ground: z.enum(ERASING_GROUNDS) }),
    response: erasureDone,
  },
  'erasing.preserve': { request: z.strictObject({ articleId, why: z.string() }), response: preservation },
  'erasing.liftPreservation': {
    request: z.strictObject({ articleId, reason: z.string() }),
    response: nothing,
  },
  'erasing.standing': {
    request: forArticle,
    response: z.strictObject({ preservation: preservation.nullable(), erased: z.array(erasedRevision) }),
  },

  /** After how many days old autosaves are folded in the open library; null for never. */
  'folding.choose': {
    request: z.strictObject({ afterDays: z.literal(FOLDING_DAYS).nullable() }),
    response: settings,
  },

  /** What is known of each of these addresses, in the same order. */
  'sources.standing': {
    request: z.strictObject({ addresses: z.array(z.string()) }),
    response: z.strictObject({ standings: z.array(sourceStanding) }),
  },
  /** Queues captures and answers at once; `captures.changed` tells when something came of it. */
  'captures.make': {
    request: z.strictObject({ articleId: articleId.nullable(), addresses: z.array(z.string()) }),
    response: z.strictObject({ queued: z.int() }),
  },
  /** The bytes of one kept part, checked against its hash; looked at in a view that runs nothing. */
  'captures.read': { request: z.strictObject({ object: objectRef }), response: z.strictObject({ bytes }) },

  /** Saves one kept part where she chooses, under a name that says what it is; `isSaved` is false when she thought better of it. */
  'captures.saveCopy': {
    request: z.strictObject({ object: objectRef, name: z.string() }),
    response: z.strictObject({ isSaved: z.boolean() }),
  },

  'importing.read': {
    request: z.strictObject({ name: z.string(), bytes, language: z.string(), zone: z.string() }),
    response: importProposal,
  },

  /** Keeps a picture that the window has re-encoded without metadata. */
  'pictures.keep': {
    request: z.strictObject({ bytes, mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']) }),
    response: objectRef,
  },
  /** Keeps a picture as it came, which is never published; what it is, its bytes say. */
  'pictures.keepOriginal': { request: z.strictObject({ bytes }), response: objectRef },
  'pictures.read': { request: z.strictObject({ object: objectRef }), response: z.strictObject({ bytes }) },
  /** Fetches one picture of the web on her word, past nothing but the open internet; its server sees her address. */
  'pictures.fetch': {
    request: z.strictObject({ address: z.string().max(8192) }),
    response: z.strictObject({ bytes }),
  },
  /** She thought better of it: a fetch of this address that is under way ends. */
  'pictures.stopFetching': { request: z.strictObject({ address: z.string() }), response: nothing },

  /** Keeps a dictionary in the app's own folder and looks at spelling by it; the bytes are those of a `.bdic` file. */
  'spelling.add': {
    request: z.strictObject({ language: z.string().max(20), bytes }),
    response: settings,
  },
  'spelling.remove': { request: nothing, response: settings },
  /** Keeps a word with the library as right. */
  'spelling.learn': { request: z.strictObject({ word: z.string().min(1).max(200) }), response: house },
  /** Puts a word in the place of the one that `spelling.found` told of. */
  'spelling.replace': { request: z.strictObject({ word: z.string() }), response: nothing },

  'targets.list': { request: nothing, response: z.strictObject({ targets: z.array(target) }) },
  'targets.connectWordPress': {
    request: z.strictObject({
      address: z.string(),
      user: z.string(),
      password: z.string(),
      /** Her word that the password may cross the network unencrypted (never asked for on loopback). */
      allowPlainHttp: z.boolean(),
    }),
    response: target,
  },
  'targets.disconnect': { request: z.strictObject({ targetId }), response: nothing },

  /** Publishes or updates: freezes a revision, sends, reads back, records. Progress comes as events. */
  'editions.publish': {
    request: z.strictObject({
      articleId,
      targetId,
      scheduledFor: instant.nullable(),
      /** Addresses to capture once it is out, without delaying it. */
      capture: z.array(z.string()),
      /** For a target whose password is asked for each time. */
      password: z.string().nullable(),
    }),
    response: editionSent.extend({ seq, at: instant }),
  },
  /** Looks up on the server what became of an edition whose outcome is unknown. */
  'editions.settle': {
    request: z.strictObject({ articleId, targetId, password: z.string().nullable() }),
    response: articleStanding,
  },
} as const satisfies Record<RequestChannel, { request: z.ZodType; response: z.ZodType }>;

/** The steps of a publication in the order in which they are taken. */
export const PUBLISH_STEPS = [
  'freezing',
  'connecting',
  'lookingUp',
  'sendingPictures',
  'sending',
  'publishing',
  'readingBack',
  'recording',
] as const;
export type PublishStep = (typeof PUBLISH_STEPS)[number];

/** What each event carries. */
export const EVENT_CONTRACT = {
  /** A command that she chose in the menu; the window owns what it does. */
  /** What the menu means; by its key, it was pressed where the caret is. */
  'app.command': z.strictObject({ command: z.enum(COMMAND_IDS), isByKey: z.boolean() }),
  /** The window is about to close: save, then answer with `app.readyToClose`. */
  'app.closing': nothing,
  /** What belongs to this computer was changed in another window. */
  'app.settingsChanged': z.strictObject({ settings }),
  /** Save what this window has of the article and answer with `desks.saved`; another one writes it then, if it `isLeft`. */
  'desks.save': z.strictObject({ articleId, isLeft: z.boolean() }),
  /** Whether the article on the desk of this window is its own to write by now. */
  'desks.changed': z.strictObject({ articleId, isMine: z.boolean() }),
  /** Another window opened a library, or this one anew. */
  'library.opened': z.strictObject({ library: openLibrary }),
  'library.houseChanged': z.strictObject({ house }),
  'library.changed': nothing,
  /** She asks about a word that is in no dictionary; where, in pixels of the window. */
  'spelling.found': z.strictObject({
    word: z.string(),
    suggestions: z.array(z.string()),
    x: z.number(),
    y: z.number(),
  }),
  /** Another window wrote in this article, or something in all of them; then `articleId` is null. */
  'articles.changed': z.strictObject({ articleId: articleId.nullable() }),
  'targets.changed': nothing,
  'backups.progress': backupProgress,
  'captures.changed': z.strictObject({ addresses: z.array(z.string()) }),
  'editions.progress': z.strictObject({
    articleId,
    edition: editionId.nullable(),
    step: z.enum(PUBLISH_STEPS),
  }),
  'editions.changed': z.strictObject({ articleId }),
  'app.trouble': z.strictObject({ failure: failureSchema }),
} as const satisfies Record<EventChannel, z.ZodType>;

type RequestContract = typeof REQUEST_CONTRACT;
export type RequestOf<C extends RequestChannel> = z.infer<RequestContract[C]['request']>;
export type ResponseOf<C extends RequestChannel> = z.infer<RequestContract[C]['response']>;
export type EventOf<C extends EventChannel> = z.infer<(typeof EVENT_CONTRACT)[C]>;
export type OpenLibrary = z.infer<typeof openLibrary>;
export type Started = z.infer<typeof started>;
