import { z } from 'zod';
import { articleId, instant, seq, sha256 } from './ids';

/** Why something may have to vanish. */
export const ERASING_GROUNDS = ['sourceSafety', 'courtOrder', 'dataProtection', 'other'] as const;
export type ErasingGround = (typeof ERASING_GROUNDS)[number];

/** Of what sort it was; never what it was. */
const ERASED_KINDS = ['words', 'source', 'file'] as const;

/** That something was erased, as it stands in each record that lost by it: no word of it, and no hash that was not there before. */
export const erased = z.strictObject({
  kind: z.enum(ERASED_KINDS),
  ground: z.enum(ERASING_GROUNDS),
  /** The entries of this record whose content and salt are gone. */
  entries: z.array(seq),
  /** Files that are gone though an entry that stays names them: what was published, and what was read back. */
  objects: z.array(sha256),
  /** How many places lost something, those beside the record counted too. */
  count: z.int().min(0),
});
export type Erased = Readonly<z.infer<typeof erased>>;

/** From here on nothing of the article may be erased, deleted or folded. */
export const preserveSet = z.strictObject({ why: z.string().trim().min(1) });
/** The lock was lifted again, and why. */
export const preserveLifted = z.strictObject({ reason: z.string().trim().min(1) });

/** What is to vanish. */
export const erasureAim = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('words'),
    /** A word, a name or a passage, however it is spaced and accented; each line of it is looked for by itself. */
    words: z.string().max(20_000),
    /** Whether a longer word that holds it is left alone. */
    isWholeWord: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('source'),
    /** Any form of the address that finds it. */
    address: z.string().min(1).max(5000),
    /** Whether its address goes from wherever it stands, too: from links, from revisions that link to it, from pages kept. */
    isAddressToo: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('file'), sha256 }),
]);
export type ErasureAim = Readonly<z.infer<typeof erasureAim>>;

/** A source that she can choose to have vanish. */
export const erasableSource = z.strictObject({ address: z.string(), name: z.string() });
export type ErasableSource = Readonly<z.infer<typeof erasableSource>>;

/** A file that she can choose to have vanish: a capture (by its first file), a picture, what she imported or attached. */
export const erasableFile = z.strictObject({
  sha256,
  name: z.string(),
  mediaType: z.string(),
  /** When it was captured or entered; null for a file that only a draft names. */
  at: instant.nullable(),
});
export type ErasableFile = Readonly<z.infer<typeof erasableFile>>;

/** The fewest letters or digits that can be looked for: fewer stand everywhere. */
const FEWEST_SIGNS = 2;

/** The lines of such words that can be looked for; none where it would be everywhere or nowhere. */
export const linesToErase = (words: string): readonly string[] =>
  words.split(/[\r\n]+/).filter((line) => (line.match(/[\p{L}\p{N}]/gu) ?? []).length >= FEWEST_SIGNS);

/** Where something can be found. */
const ERASURE_PLACES = [
  'draft',
  'notes',
  'revision',
  'correction',
  'edition',
  'otherEntry',
  'unreadableEntry',
  'packRemains',
  'copy',
  'houseStyle',
  'source',
  'capture',
  'file',
  'quarantine',
  'unfinishedFile',
  'publishedPage',
  'foreignFile',
  'appFile',
] as const;
export type ErasurePlace = (typeof ERASURE_PLACES)[number];

/** What was found of one sort in one article, or in the library at large. */
const foundPlace = z.strictObject({
  place: z.enum(ERASURE_PLACES),
  articleId: articleId.nullable(),
  headline: z.string(),
  count: z.int().min(1),
  /** Some of it in its surroundings, or the names of files; for her eyes only. */
  examples: z.array(z.string()),
  /** False where it stays: published, preserved, or not Stet's to touch. */
  goes: z.boolean(),
});
export type FoundPlace = Readonly<z.infer<typeof foundPlace>>;

/** All that was found; `preserved` names the articles that are locked. */
export const erasureFound = z.strictObject({
  places: z.array(foundPlace),
  preserved: z.array(z.strictObject({ articleId, headline: z.string() })),
});
export type ErasureFound = Readonly<z.infer<typeof erasureFound>>;

/** What is left after erasing: looked for anew, not assumed. */
export const erasureDone = z.strictObject({ count: z.int(), left: erasureFound });
export type ErasureDone = Readonly<z.infer<typeof erasureDone>>;

/** A revision of which only the envelope is left. */
export const erasedRevision = z.strictObject({
  seq,
  at: instant,
  /** The entry that says so. */
  by: seq,
  erasedAt: instant,
  ground: z.enum(ERASING_GROUNDS),
});
export type ErasedRevision = Readonly<z.infer<typeof erasedRevision>>;

/** Why and since when an article is preserved. */
export const preservation = z.strictObject({
  /** Her reason; of a legal letter, whom it is from. */
  why: z.string(),
  isLegalLetter: z.boolean(),
  since: instant,
});
export type Preservation = Readonly<z.infer<typeof preservation>>;
