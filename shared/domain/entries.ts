import { z } from 'zod';
import { snapshot } from './article';
import { branch } from './branch';
import { complaintDetails } from './complaint';
import { captureFailed, captureMade } from './capture';
import { correctionLogged } from './correction';
import { erased, preserveLifted, preserveSet } from './erasing';
import { editionIntended, editionNotSent, editionSent, editionUnknown } from './edition';
import { folded } from './folding';
import { importedFile } from './importing';
import { articleId, instant, seq, sha256, targetId, zone } from './ids';

/** Why a revision was kept. */
export const REVISION_CAUSES = [
  'created',
  'imported',
  'autosave',
  'leaving',
  'quitting',
  'beforePublishing',
  'beforeRestoring',
  'restored',
  'beforeCorrecting',
  'remote',
  'conflict',
  'afterErasing',
] as const;
export type RevisionCause = (typeof REVISION_CAUSES)[number];

const revisionKept = z.strictObject({
  cause: z.enum(REVISION_CAUSES),
  /** For `restored`, the revision whose text it is; for `remote`, null. */
  from: seq.nullable(),
  /** For `remote`: where it came from, and what was seen there, so that the same change is not met twice. */
  remote: z.strictObject({ targetId, seen: sha256, remoteModifiedAt: z.string().nullable() }).nullable(),
  snapshot,
});

/** The kinds of an article's record, each with the schema of its content. The union is closed. */
export const ARTICLE_ENTRY_KINDS = {
  articleCreated: z.strictObject({
    id: articleId,
    isSample: z.boolean(),
    importedFrom: importedFile.nullable(),
  }),
  revisionKept,
  editionIntended,
  editionSent,
  editionNotSent,
  editionUnknown,
  correctionLogged,
  complaintReceived: complaintDetails,
  articleBinned: z.strictObject({}),
  articleUnbinned: z.strictObject({}),
  /** A record went two ways on two computers: the other way is kept whole beside it. */
  branchKept: branch,
  /** She looked at a branch's text and stays with hers; taking it is a restored revision. */
  branchPassedOver: z.strictObject({ branch: seq }),
  erased,
  /** Autosaves of past sittings were folded into the last revision of each. */
  folded,
  preserveSet,
  preserveLifted,
} as const;

/** The kinds of the library's own record. */
export const LIBRARY_ENTRY_KINDS = {
  libraryCreated: z.strictObject({ id: z.string() }),
  captureMade,
  captureFailed,
  /** An article's head, noted after the fact, so that a chain cut at its tail is found out. */
  headNoted: z.strictObject({ articleId, seq, hash: sha256 }),
  targetConnected: z.strictObject({ targetId, kind: z.enum(['site', 'wordpress']), address: z.string() }),
  articleDeleted: z.strictObject({ articleId }),
  branchKept: branch,
  erased,
} as const;

export type ArticleEntryKind = keyof typeof ARTICLE_ENTRY_KINDS;
export type LibraryEntryKind = keyof typeof LIBRARY_ENTRY_KINDS;
export type ArticleEntryContent = {
  readonly [K in ArticleEntryKind]: Readonly<z.infer<(typeof ARTICLE_ENTRY_KINDS)[K]>>;
};
export type LibraryEntryContent = {
  readonly [K in LibraryEntryKind]: Readonly<z.infer<(typeof LIBRARY_ENTRY_KINDS)[K]>>;
};

/** An entry as it is read back: its envelope's facts, its own hash, and its content. */
export type Entry<Contents> = {
  readonly [K in keyof Contents]: {
    readonly kind: K;
    readonly seq: z.infer<typeof seq>;
    readonly hash: z.infer<typeof sha256>;
    readonly at: z.infer<typeof instant>;
    readonly zone: z.infer<typeof zone>;
    readonly content: Contents[K];
  };
}[keyof Contents];

export type ArticleEntry = Entry<ArticleEntryContent>;
export type LibraryEntry = Entry<LibraryEntryContent>;
