import { z } from 'zod';
import { blockId, footnoteId, noteId, type BlockId } from './ids';
import { picture } from './picture';

/** What a run of text can be dressed in, in the one order in which marks are written. */
export const MARKS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
  'highlight',
  'code',
] as const;
export type Mark = (typeof MARKS)[number];

const wellFormed = z
  .string()
  .refine((text) => !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text), {
    message: 'A lone surrogate is not well-formed text.',
  });

const textRun = z.strictObject({
  kind: z.literal('text'),
  text: wellFormed.min(1),
  marks: z.array(z.enum(MARKS)),
  /** The private notes that are anchored here; absent where there are none. Never rendered. */
  notes: z.array(noteId).min(1).optional(),
});
const lineBreak = z.strictObject({ kind: z.literal('break') });
/** A link; `address` is null for a missing link, whose address she has still to fill in. */
const link = z.strictObject({
  kind: z.literal('link'),
  address: z.string().nullable(),
  label: z.array(textRun),
});
/** A footnote stands where it is referred to; its number follows from its place in the body. */
const footnote = z.strictObject({
  kind: z.literal('footnote'),
  id: footnoteId,
  note: z.array(z.discriminatedUnion('kind', [textRun, lineBreak, link])),
});

export const inline = z.discriminatedUnion('kind', [textRun, lineBreak, link, footnote]);

const paragraph = z.strictObject({ kind: z.literal('paragraph'), inline: z.array(inline) });
const heading = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  inline: z.array(inline),
});
/** Who said it; absent where nobody is named. */
const attribution = z.array(inline).min(1).optional();
const quote = z.strictObject({ kind: z.literal('quote'), inline: z.array(inline), attribution });
/** Words of the article itself, set large. */
const pullQuote = z.strictObject({ kind: z.literal('pullQuote'), inline: z.array(inline), attribution });

export interface ListItem {
  readonly inline: readonly Inline[];
  /** A list within this item, or null. */
  readonly sublist: Sublist | null;
}
export interface Sublist {
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}
const listItem: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({ inline: z.array(inline), sublist: sublist.nullable() }),
);
const sublist: z.ZodType<Sublist> = z.lazy(() =>
  z.strictObject({ ordered: z.boolean(), items: z.array(listItem) }),
);
const list = z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(listItem) });

/** Rows of cells, all rows equally long; with a header row the first of them names the columns. */
const table = z.strictObject({
  kind: z.literal('table'),
  hasHeaderRow: z.boolean(),
  rows: z
    .array(z.array(z.array(inline)).min(1))
    .min(1)
    .refine((rows) => rows.every((row) => row.length === rows[0]?.length), {
      message: 'The rows of a table are equally long.',
    }),
});
const divider = z.strictObject({ kind: z.literal('divider') });
const pictureBlock = z.strictObject({ kind: z.literal('picture'), picture });
/** A page elsewhere, shown as a card; `heading` is what the card says. */
const embed = z.strictObject({ kind: z.literal('embed'), address: z.string(), heading: z.string() });

/** What one block of the body says, without its id: the unit that is hashed, kept once, and compared. */
export const blockContent = z.discriminatedUnion('kind', [
  paragraph,
  heading,
  quote,
  pullQuote,
  list,
  table,
  divider,
  pictureBlock,
  embed,
]);
const wholeBlock = z.strictObject({ id: blockId, content: blockContent });
/** Nobody changes a block, so that one which was found to be one need not be looked at again in the next revision. */
const known = new WeakSet<object>();
/** A top-level block of the body: goes on as the object that it is, and is looked at once, however many bodies share it. */
export const block = z.custom<Block>((value) => {
  if (typeof value !== 'object' || value === null) return false;
  if (!known.has(value) && wholeBlock.safeParse(value).success) known.add(value);
  return known.has(value);
});
/** The body: blocks in reading order. An unknown kind is refused, never guessed at. */
export const body = z.array(block);

export type TextRun = Readonly<z.infer<typeof textRun>>;
export type LineBreak = Readonly<z.infer<typeof lineBreak>>;
export type Link = Readonly<z.infer<typeof link>>;
export type Footnote = Readonly<z.infer<typeof footnote>>;
export type Inline = Readonly<z.infer<typeof inline>>;
/** What a footnote can hold: no footnote in a footnote. */
export type NoteInline = TextRun | LineBreak | Link;
export type Table = Readonly<z.infer<typeof table>>;
export type BlockContent = Readonly<z.infer<typeof blockContent>>;
export type Block = { readonly id: BlockId; readonly content: BlockContent };
export type Body = readonly Block[];
