import type { Block, BlockContent, Footnote, NoteInline } from '../../shared/domain/body';
import { footnoteId, noteId, type NoteId } from '../../shared/domain/ids';
import type { Picture } from '../../shared/domain/picture';
import { block, link, picture, run } from './bodies';

/** A footnote of the given parts. */
export const footnote = (id: string, ...note: (NoteInline | string)[]): Footnote => ({
  kind: 'footnote',
  id: footnoteId.parse(id),
  note: note.map((part) => (typeof part === 'string' ? run(part) : part)),
});
export const note = (id: string): NoteId => noteId.parse(id);

/** The place that tests give a picture. */
export const placeOf = ({ object }: Picture): string =>
  `../pictures/${object.sha256.slice(0, 16)}.${object.ext}`;

/** One block of every kind that the first version did not have, and every mark. */
export const NEW_KINDS: readonly BlockContent[] = [
  {
    kind: 'paragraph',
    inline: [
      run('under', 'underline'),
      run('struck', 'strikethrough'),
      run('above', 'superscript'),
      run('below', 'subscript'),
      run('lit', 'highlight'),
      run('f(x) < 1', 'code'),
      run('all', 'bold', 'italic', 'underline', 'strikethrough', 'highlight'),
      footnote('f1', 'See ', link('the minutes', 'https://x.example/minutes'), '.'),
    ],
  },
  {
    kind: 'quote',
    inline: [run('We were not asked.')],
    attribution: [run('Ada Example'), footnote('f2', 'By letter.')],
  },
  { kind: 'pullQuote', inline: [run('Not asked')], attribution: [run('Ada Example', 'bold')] },
  { kind: 'pullQuote', inline: [run('Nobody said it')] },
  { kind: 'divider' },
  {
    kind: 'table',
    hasHeaderRow: true,
    rows: [
      [[run('Year')], [run('Cost')]],
      [[run('2019')], [run('£27m', 'bold'), footnote('f3', 'At today’s prices.')]],
      [[run('2020')], []],
    ],
  },
  { kind: 'table', hasHeaderRow: false, rows: [[[run('only')]]] },
  { kind: 'picture', picture: picture('a') },
  { kind: 'embed', address: 'https://www.youtube.com/watch?v=abcdefghijk', heading: 'The debate in full' },
  { kind: 'embed', address: 'https://records.example/a?b=1&c=2', heading: 'The record of the case' },
];

/** The same as blocks, with a file for the picture that is really there. */
export const everyNewKind = (file: Pick<Picture, 'object' | 'width' | 'height'>): Block[] =>
  NEW_KINDS.map((content, index) =>
    block(`n${index}`, content.kind === 'picture' ? { ...content, picture: picture('a', file) } : content),
  );
