import { z } from 'zod';
import { backupsMade, backupTimes } from './backup';
import { head } from './envelope';
import { foldingWish } from './folding';
import { language, zone } from './ids';

/** The house style of a library: who she is, asked for when first needed. */
export const house = z.strictObject({
  name: z.string(),
  /** Where readers may write to: a mail address or a page. */
  contact: z.string(),
  siteName: z.string(),
  /** The address at which the built-in site will be hosted, or empty while it is only previewed here. */
  siteAddress: z.string(),
  language,
  zone,
  /** Words that no dictionary knows and that are right all the same; absent until the first. */
  dictionary: z.array(z.string().min(1)).optional(),
});
export type House = Readonly<z.infer<typeof house>>;

/** `library.json`. */
export const libraryFile = z.strictObject({
  schema: z.literal(1),
  id: z.string(),
  house,
  /** An entry that was the last of the library's own record: where the chain must at least reach. Absent at first. */
  head: head.optional(),
  /** Entries that were the last once, and that the record was found without. */
  lostHeads: z.array(head).readonly().optional(),
});
export type LibraryFile = Readonly<z.infer<typeof libraryFile>>;

/** What belongs to this computer and not to the library. */
export const settings = z.strictObject({
  schema: z.literal(1),
  theme: z.enum(['system', 'light', 'dark']),
  libraryPath: z.string().nullable(),
  lastTarget: z.string(),
  lastArticle: z.string().nullable(),
  /** Loopback port of the built-in site, kept so that addresses stay. */
  sitePort: z.int().min(0).max(65535),
  /** Whether plain quotes and dashes become the language's own as she types; they do until she says no. */
  isTypographic: z.boolean().optional(),
  /** The language of the dictionary that she added; spelling is off without one. */
  spelling: z.string().nullable().optional(),
  /** Absent until the first backup. */
  lastBackups: backupTimes.optional(),
  /** When each library, by its id, was first opened on this computer. */
  knownSince: backupTimes.optional(),
  /** Where the backups went that were made on this computer, by library; absent until the first. */
  backupsMade: backupsMade.optional(),
  /** By library; absent where nothing is folded, as at first. */
  folding: z.record(z.string(), foldingWish).optional(),
});
export type Settings = Readonly<z.infer<typeof settings>>;
