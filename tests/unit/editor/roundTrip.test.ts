import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { $createTextNode, UNDO_COMMAND } from 'lexical';
import { $blockById } from '../../../renderer/editor/blockIds';
import {
  MARKS,
  type Block,
  type BlockContent,
  type Body,
  type ListItem,
  type Sublist,
} from '../../../shared/domain/body';
import { joinInline } from '../../../shared/domain/inline';
import { footnoteId } from '../../../shared/domain/ids';
import { NEW_KINDS, note } from '../../support/blocks';
import { $block, id, link, openEditor, paragraph, text } from './openEditor';

const words = fc.stringMatching(/^[a-zé ,.]{1,12}$/).map((some) => `x${some}`);
const dress = {
  kind: fc.constant('text' as const),
  text: words,
  marks: fc.subarray(MARKS.filter((mark) => mark !== 'subscript')),
};
const notes = fc.subarray([note('n1'), note('n2')], { minLength: 1 });
const run = fc.oneof({ arbitrary: fc.record(dress), weight: 4 }, fc.record({ ...dress, notes }));
const label = fc.array(run, { minLength: 1, maxLength: 2 });
const address = fc.option(fc.webUrl(), { nil: null });
const pieces = [
  run,
  fc.constant({ kind: 'break' as const }),
  fc.record({ kind: fc.constant('link' as const), address, label }),
] as const;
const footnote = fc.record({
  kind: fc.constant('footnote' as const),
  id: fc.uuid().map((some) => footnoteId.parse(some)),
  note: fc.array(fc.oneof(...pieces), { maxLength: 3 }).map((parts) => joinInline(parts)),
});
const inline = fc.array(fc.oneof(...pieces, footnote), { maxLength: 5 }).map((parts) => joinInline(parts));
/** No empty line stands before a name. */
const quoted = inline.filter((parts) => parts.at(-1)?.kind !== 'break');
const saidBy = fc.array(run, { minLength: 1, maxLength: 2 }).map((parts) => joinInline(parts));
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    hasHeaderRow: fc.boolean(),
    rows: fc.array(fc.array(inline, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
  }),
);
const { list } = fc.letrec<{ item: ListItem; list: Sublist }>((tie) => ({
  item: fc.record({
    inline,
    sublist: fc.option(tie('list'), { nil: null, maxDepth: 2, depthSize: 'small' }),
  }),
  list: fc.record({
    ordered: fc.boolean(),
    items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }),
}));
const content: fc.Arbitrary<BlockContent> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), inline }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2, 3, 4), inline }),
  fc.record({ kind: fc.constantFrom('quote', 'pullQuote'), inline }),
  fc.record({ kind: fc.constantFrom('quote', 'pullQuote'), inline: quoted, attribution: saidBy }),
  table,
  fc.constant({ kind: 'divider' }),
  list.map(({ ordered, items }) => ({ kind: 'list' as const, ordered, items: [...items] })),
);

/** Two lists of a kind in a row are one list to a reader, and to the editor. */
const isListOf = (block: Block | undefined, ordered: boolean): boolean =>
  block?.content.kind === 'list' && block.content.ordered === ordered;
const body: fc.Arbitrary<Body> = fc
  .array(content, { minLength: 1, maxLength: 6 })
  .map((contents) => contents.map((one, at): Block => ({ id: id(`b${at}`), content: one })))
  .filter((blocks) =>
    blocks.every(({ content: one }, at) => one.kind !== 'list' || !isListOf(blocks[at + 1], one.ordered)),
  );

describe('A body in the editor', () => {
  it('comes out as it went in, whatever its kinds', () => {
    fc.assert(
      fc.property(body, (before) => {
        const open = openEditor(before);
        expect(open.editorBody()).toEqual(before);
        expect(open.hear()).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps a missing link missing, and two of them apart', () => {
    const before = [paragraph('a', text('See '), link('here', null), link('there', null))];
    expect(openEditor(before).editorBody()).toEqual(before);
  });

  it('joins two lists of a kind that stand in a row, and says so at once', () => {
    const item = (said: string): ListItem => ({ inline: [text(said)], sublist: null });
    const bullets = (name: string, said: string): Block => ({
      id: id(name),
      content: { kind: 'list', ordered: false, items: [item(said)] },
    });
    const open = openEditor([bullets('a', 'grit'), bullets('b', 'salt')]);
    expect(open.deskBody()).toEqual([
      { id: id('a'), content: { kind: 'list', ordered: false, items: [item('grit'), item('salt')] } },
    ]);
  });

  it('gives an empty body a place to write in, and says nothing of it until she writes', () => {
    const open = openEditor([]);
    expect(open.editorBody()).toHaveLength(1);
    expect(open.hear()).toEqual([]);
  });
});

describe('A block that the editor cannot show', () => {
  const kept = NEW_KINDS.filter(({ kind }) => kind === 'picture' || kind === 'embed').map(
    (content, at): Block => ({ id: id(`k${at}`), content }),
  );

  it('is kept as it is, and comes back out as it was', () => {
    const open = openEditor([paragraph('a', text('Before')), ...kept]);
    expect(open.editorBody()).toEqual([paragraph('a', text('Before')), ...kept]);
    expect(open.hear()).toEqual([]);
    open.edit(() => $block('a').append($createTextNode(' and after')));
    expect(open.deskBody().slice(1)).toEqual(kept);
  });

  it('leaves the body when it is taken out, and comes back with an undo', () => {
    const open = openEditor([paragraph('a', text('Before')), ...kept]);
    open.edit(() => $blockById(id('k1'))?.remove());
    expect(open.deskBody().map((block) => block.id)).not.toContain('k1');
    open.press(UNDO_COMMAND);
    expect(open.deskBody()).toEqual([paragraph('a', text('Before')), ...kept]);
  });

  it('is none for its marks: every one of them is shown', () => {
    const marked: Block = {
      id: id('m'),
      content: {
        kind: 'paragraph',
        inline: MARKS.map((mark) => ({ kind: 'text', text: mark, marks: [mark] })),
      },
    };
    expect(openEditor([marked]).editorBody()).toEqual([marked]);
  });
});
