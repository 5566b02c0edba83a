import { z } from 'zod';
import { blockId, type BlockId } from './ids';

/** What a run of text can be dressed in. */
export const MARKS = ['bold', 'italic'] as const;
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
});
const lineBreak = z.strictObject({ kind: z.literal('break') });
/** A link; `address` is null for a missing link, whose address she has still to fill in. */
const link = z.strictObject({
  kind: z.literal('link'),
  address: z.string().nullable(),
  label: z.array(textRun),
});

export const inline = z.discriminatedUnion('kind', [textRun, lineBreak, link]);

const paragraph = z.strictObject({ kind: z.literal('paragraph'), inline: z.array(inline) });
const heading = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  inline: z.array(inline),
});
const quote = z.strictObject({ kind: z.literal('quote'), inline: z.array(inline) });

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

/** What one block of the body says, without its id: the unit that is hashed, kept once, and compared. */
export const blockContent = z.discriminatedUnion('kind', [paragraph, heading, quote, list]);
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
export type Inline = Readonly<z.infer<typeof inline>>;
export type BlockContent = Readonly<z.infer<typeof blockContent>>;
export type Block = { readonly id: BlockId; readonly content: BlockContent };
export type Body = readonly Block[];
