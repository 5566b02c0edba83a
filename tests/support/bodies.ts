import fc from 'fast-check';
import {
  MARKS,
  type Block,
  type BlockContent,
  type Inline,
  type Link,
  type ListItem,
  type Mark,
  type NoteInline,
  type TextRun,
} from '../../shared/domain/body';
import { blockId, footnoteId, sha256, type BlockId } from '../../shared/domain/ids';
import type { Picture } from '../../shared/domain/picture';
import { joinInline, joinRuns } from '../../shared/domain/inline';

/** Ids in order: b1, b2, … */
export function countingIds(prefix = 'b'): () => BlockId {
  let count = 0;
  return () => blockId.parse(`${prefix}${(count += 1)}`);
}

/** A run of text. */
export const run = (text: string, ...marks: Mark[]): TextRun => ({ kind: 'text', text, marks });
/** A link; null for a missing one. */
export const link = (label: string, address: string | null): Link => ({
  kind: 'link',
  address,
  label: [run(label)],
});
/** A paragraph of the given parts. */
export const paragraph = (...inline: (Inline | string)[]): BlockContent => ({
  kind: 'paragraph',
  inline: inline.map((part) => (typeof part === 'string' ? run(part) : part)),
});
/** A block with an id. */
export const block = (id: string, content: BlockContent): Block => ({ id: blockId.parse(id), content });

/** A picture whose file is told apart by a digit. */
export const picture = (digit: string, said: Partial<Picture> = {}): Picture => ({
  object: { sha256: sha256.parse(digit.repeat(64)), ext: 'png', bytes: 68, mediaType: 'image/png' },
  width: 1200,
  height: 800,
  alternativeText: 'The bridge at low water',
  caption: 'The bridge in May',
  credit: 'Ada Example',
  ...said,
});

/** Bodies without their ids, for comparing what was read. */
export const contents = (blocks: readonly Block[]): BlockContent[] => blocks.map(({ content }) => content);

const WORDS = [
  'budget',
  'bridge',
  '1.',
  '#1',
  '-',
  '*',
  '_x_',
  '<b>',
  '&amp;',
  'a@b.example',
  '[gallery]',
  '`x`',
  '£27',
  '“no”',
  'www.x.example',
  'http://x.example',
  '>',
  '+',
  'naïve',
  '東京',
  'שלום',
  '~~',
  '|',
  '\\',
  '=',
  '12)',
  'end.',
  '(see',
  'here)',
  '!',
  '😀',
  ':-',
];
const word = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({
    unit: fc.constantFrom('a', 'Z', '7', '*', '_', '.', '<', '&', '“', 'é', '\u00A0', '!'),
    minLength: 1,
    maxLength: 6,
  }),
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const spaced = fc
  .tuple(fc.constantFrom('', ' '), words, fc.constantFrom('', ' '))
  .map((parts) => parts.join(''));
const textRun = fc.record({
  kind: fc.constant('text' as const),
  text: spaced,
  marks: fc.oneof(
    fc.subarray<Mark>(['bold', 'italic']),
    fc.subarray<Mark>(MARKS.filter((mark) => mark !== 'subscript')),
    fc.constant<Mark[]>(['subscript']),
  ),
});
/** The line under a link is the link's own. */
const linkRun = textRun.map((one) => ({ ...one, marks: one.marks.filter((mark) => mark !== 'underline') }));
const anyLink = fc.record({
  kind: fc.constant('link' as const),
  address: fc.constantFrom(
    'https://records.example/a?b=1&c=2',
    'http://x.example/(y)',
    'mailto:desk@x.example',
    'https://x.example/[1]',
  ),
  label: fc.array(linkRun, { minLength: 1, maxLength: 3 }),
});
const inlinePart = fc.oneof(
  { weight: 5, arbitrary: textRun },
  { weight: 2, arbitrary: anyLink },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
);
const noteInline = fc
  .array(inlinePart, { maxLength: 4 })
  .map(readable)
  .map((parts) => parts.filter((part): part is NoteInline => part.kind !== 'footnote'));
const footnote = noteInline.map((note) => ({
  kind: 'footnote' as const,
  id: footnoteId.parse('f'),
  note,
}));
const inline = fc
  .array(fc.oneof({ weight: 9, arbitrary: inlinePart }, { weight: 1, arbitrary: footnote }), {
    minLength: 1,
    maxLength: 6,
  })
  .map(readable)
  .filter((parts) => parts.length > 0);

const items = (depth: number): fc.Arbitrary<ListItem[]> =>
  fc.array(
    fc.record({
      inline,
      sublist:
        depth === 0
          ? fc.constant(null)
          : fc.option(fc.record({ ordered: fc.boolean(), items: items(depth - 1) }), { nil: null }),
    }),
    { minLength: 1, maxLength: 3 },
  );

const quoted = fc
  .record({ inline, by: fc.option(inline, { nil: null }) })
  .map(({ inline: said, by }) => ({ inline: said, ...(by === null ? {} : { attribution: by }) }));
const table = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 3 }))
  .chain(([hasHeaderRow, columns]) => {
    const row = fc.array(fc.oneof(inline, fc.constant<Inline[]>([])), {
      minLength: columns,
      maxLength: columns,
    });
    const rows = fc.array(row, { minLength: 1, maxLength: 3 });
    return fc.record({ kind: fc.constant('table' as const), hasHeaderRow: fc.constant(hasHeaderRow), rows });
  })
  .filter(({ rows }) => rows[0]?.some((cell) => cell.length > 0) === true);
const line = words.map((text) => text.trim()).filter((text) => text !== '');
const anyPicture = fc
  .record({
    digit: fc.constantFrom('a', 'b', 'c'),
    alternativeText: fc.oneof(line, fc.constant('')),
    caption: fc.oneof(line, fc.constant('')),
    credit: fc.oneof(line, fc.constant('')),
  })
  .map(({ digit, ...said }) => ({ kind: 'picture' as const, picture: picture(digit, said) }));
const anyEmbed = fc.record({
  kind: fc.constant('embed' as const),
  address: fc.constantFrom(
    'https://www.youtube.com/watch?v=abcdefghijk',
    'https://vimeo.com/12345',
    'https://records.example/a?b=1&c=2',
  ),
  heading: line,
});

const content: fc.Arbitrary<BlockContent> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), inline }) },
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    inline,
  }),
  quoted.map((one) => ({ kind: 'quote' as const, ...one })),
  quoted.map((one) => ({ kind: 'pullQuote' as const, ...one })),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: items(2) }),
  table,
  fc.constant({ kind: 'divider' as const }),
  anyPicture,
  anyEmbed,
);

/** Bodies in the normal form in which a reader leaves them, full of what markup would trip over. */
export const anyBody: fc.Arbitrary<Block[]> = fc
  .array(content, { maxLength: 6 })
  .map((list) => list.map((one, index) => block(`b${index + 1}`, one)));

/** Parts as they can stand in a block: white space as a browser shows it, no break at an end or beside another. */
function readable(parts: readonly Inline[]): Inline[] {
  let open = false;
  const collapse = (text: string): string => {
    const collapsed = text.replace(/ +/g, ' ');
    const kept = open ? collapsed : collapsed.replace(/^ /, '');
    if (kept !== '') open = !kept.endsWith(' ');
    return kept;
  };
  const lines: Inline[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'link' && !hasText(part)) continue;
    if (part.kind === 'footnote') {
      open = true;
      lines.at(-1)?.push(part);
    } else if (part.kind === 'break') {
      open = false;
      lines.push([]);
    } else if (part.kind === 'text') lines.at(-1)?.push({ ...part, text: collapse(part.text) });
    else
      lines.at(-1)?.push({ ...part, label: part.label.map((one) => ({ ...one, text: collapse(one.text) })) });
  }
  return lines
    .map((line) => joinLinks(joinInline(trimEnd(line.filter(hasText)))))
    .filter((line) => line.some((part) => part.kind === 'footnote' || /[^\s\u00A0]/.test(textOf(part))))
    .flatMap((line, index) => (index === 0 ? line : [{ kind: 'break' as const }, ...line]));
}

function trimEnd(line: readonly Inline[]): Inline[] {
  const last = line.at(-1);
  if (last === undefined || last.kind === 'break' || last.kind === 'footnote') return [...line];
  const trimmed: Inline =
    last.kind === 'text'
      ? { ...last, text: last.text.trimEnd() === '' ? '' : last.text.replace(/ +$/, '') }
      : { ...last, label: trimLabel(last.label) };
  return hasText(trimmed) ? [...line.slice(0, -1), trimmed] : trimEnd(line.slice(0, -1));
}

function trimLabel(label: readonly TextRun[]): TextRun[] {
  const last = label.at(-1);
  if (last === undefined) return [];
  const text = last.text.replace(/ +$/, '');
  return text === '' ? trimLabel(label.slice(0, -1)) : [...label.slice(0, -1), { ...last, text }];
}

function joinLinks(line: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const part of line) {
    const last = joined.at(-1);
    if (part.kind === 'link' && last?.kind === 'link' && last.address === part.address) {
      joined[joined.length - 1] = { ...last, label: joinRuns([...last.label, ...part.label]) };
    } else joined.push(part);
  }
  return joined;
}

function textOf(part: Inline): string {
  if (part.kind === 'break' || part.kind === 'footnote') return '';
  return part.kind === 'text' ? part.text : part.label.map((one) => one.text).join('');
}
function hasText(part: Inline): boolean {
  if (part.kind === 'footnote') return true;
  return part.kind === 'text' ? part.text !== '' : /[^\s]/.test(textOf(part));
}
