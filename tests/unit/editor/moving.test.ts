// She moves, doubles and removes what is selected: blocks, and items within their list.
import { $createRangeSelection, $getRoot, $setSelection, UNDO_COMMAND, type LexicalNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Body, ListItem } from '../../../shared/domain/body';
import { bodyText } from '../../../shared/html/renderText';
import { deleteBlocks } from '../../../renderer/editor/blocks/deleteBlocks';
import { duplicateBlocks } from '../../../renderer/editor/blocks/duplicateBlocks';
import { moveSelected, nudgeBlocks } from '../../../renderer/editor/blocks/moveBlocks';
import { SAY_OF_BLOCKS_COMMAND, type SaidOfBlocks } from '../../../renderer/editor/blocks/saidOfBlocks';
import { block, picture, run } from '../../support/bodies';
import { $block, openEditor, paragraph, text, type OpenEditor } from './openEditor';

const FOUR: Body = ['a', 'b', 'c', 'd'].map((name) => paragraph(name, text(name.toUpperCase())));

const item = (words: string, ...within: ListItem[]): ListItem => ({
  inline: [run(words)],
  sublist: within.length === 0 ? null : { ordered: false, items: within },
});
const LIST: Body = [
  paragraph('a', text('Before')),
  block('b', {
    kind: 'list',
    ordered: true,
    items: [
      item('one', item('one a'), item('one b', item('deep')), item('one c')),
      item('two'),
      item('three'),
    ],
  }),
  paragraph('c', text('After')),
];

function open(body: Body): OpenEditor & { readonly said: readonly SaidOfBlocks[] } {
  const opened = openEditor(body);
  const said: SaidOfBlocks[] = [];
  opened.editor.registerCommand(SAY_OF_BLOCKS_COMMAND, (what) => said.push(what) > 0, 0);
  return { ...opened, said };
}

/** Selects from the start, or the middle, of the text that begins with some words to the end of another. */
function select({ edit }: OpenEditor, from: string, to = from, end: 'end' | 'start' = 'end'): void {
  edit(() => {
    const selection = $createRangeSelection();
    const [first, last] = [$textNode(from), $textNode(to)];
    selection.anchor.set(first.getKey(), 0, 'text');
    selection.focus.set(last.getKey(), end === 'end' ? last.getTextContentSize() : 0, 'text');
    $setSelection(selection);
  });
}

function $textNode(words: string): LexicalNode {
  const found = $getRoot()
    .getAllTextNodes()
    .find((node) => node.getTextContent() === words);
  if (!found) throw new Error(`No text “${words}”`);
  return found;
}

const read = ({ deskBody }: OpenEditor): string => bodyText(deskBody()).replace(/\n+/g, ' ');

describe('blocks', () => {
  it('move together past their neighbour, and stop at the ends', () => {
    const opened = open(FOUR);
    select(opened, 'B', 'C');
    moveSelected(opened.editor, 'down');
    expect(read(opened)).toBe('A D B C');
    moveSelected(opened.editor, 'down');
    expect(read(opened)).toBe('A D B C');
    expect(opened.said).toEqual([
      { done: 'moved', what: 'block', direction: 'down', past: 'D' },
      { done: 'moved', what: 'block', direction: 'down', past: null },
    ]);
    opened.press(UNDO_COMMAND);
    expect(opened.deskBody()).toEqual(FOUR);
  });

  it('are doubled and removed together, each as one step', () => {
    const opened = open(FOUR);
    select(opened, 'B', 'C');
    duplicateBlocks(opened.editor);
    expect(read(opened)).toBe('A B C B C D');
    opened.press(UNDO_COMMAND);
    expect(opened.deskBody()).toEqual(FOUR);
    select(opened, 'B', 'C');
    deleteBlocks(opened.editor);
    expect(read(opened)).toBe('A D');
    expect(opened.said).toEqual([
      { done: 'duplicated', what: 'block', count: 2 },
      { done: 'deleted', what: 'block', count: 2 },
    ]);
    opened.press(UNDO_COMMAND);
    expect(opened.deskBody()).toEqual(FOUR);
  });

  it('that a selection only ends before are left alone', () => {
    const opened = open(FOUR);
    select(opened, 'B', 'C', 'start');
    deleteBlocks(opened.editor);
    expect(read(opened)).toBe('A C D');
  });

  it('leave a place to write in when all of them go', () => {
    const opened = open(FOUR);
    select(opened, 'A', 'D');
    deleteBlocks(opened.editor);
    expect(opened.deskBody()).toMatchObject([{ content: { kind: 'paragraph', inline: [] } }]);
  });

  it('go with those that are selected with them by the handle, or alone', () => {
    const opened = open(FOUR);
    select(opened, 'B', 'C');
    const keyOf = (name: string) => opened.editor.read(() => $block(name).getKey());
    nudgeBlocks(opened.editor, keyOf('c'), 'up');
    expect(read(opened)).toBe('B C A D');
    nudgeBlocks(opened.editor, keyOf('d'), 'up');
    expect(read(opened)).toBe('B C D A');
    duplicateBlocks(opened.editor, keyOf('a'));
    expect(read(opened)).toBe('B C D A A');
  });

  it('of text and pictures go together', () => {
    const body = [
      ...FOUR.slice(0, 2),
      block('p', { kind: 'picture', picture: picture('a') }),
      ...FOUR.slice(2),
    ];
    const opened = open(body);
    select(opened, 'B', 'C');
    deleteBlocks(opened.editor);
    expect(read(opened)).toBe('A D');
    opened.press(UNDO_COMMAND);
    expect(opened.deskBody()).toEqual(body);
  });
});

describe('items', () => {
  it('move within their list, each with the list within it', () => {
    const opened = open(LIST);
    select(opened, 'two');
    moveSelected(opened.editor, 'up');
    expect(opened.deskBody()[1]).toMatchObject({
      content: { items: [{ inline: [{ text: 'two' }] }, { sublist: { items: [{}, {}, {}] } }, {}] },
    });
    moveSelected(opened.editor, 'up');
    expect(opened.said).toMatchObject([{ what: 'item' }, { what: 'item', past: null }]);
    opened.press(UNDO_COMMAND);
    expect(opened.deskBody()).toEqual(LIST);
  });

  it('that hold a list take it along', () => {
    const opened = open(LIST);
    select(opened, 'one');
    moveSelected(opened.editor, 'down');
    expect(opened.deskBody()[1]).toMatchObject({
      content: { items: [{ inline: [{ text: 'two' }] }, { sublist: { items: [{}, {}, {}] } }, {}] },
    });
    opened.press(UNDO_COMMAND);
    expect(opened.deskBody()).toEqual(LIST);
  });

  it('of an inner list stay in it', () => {
    const opened = open(LIST);
    select(opened, 'one b');
    moveSelected(opened.editor, 'up');
    expect(opened.deskBody()[1]).toMatchObject({
      content: {
        items: [
          {
            sublist: {
              items: [
                { inline: [{ text: 'one b' }], sublist: { items: [{ inline: [{ text: 'deep' }] }] } },
                { inline: [{ text: 'one a' }] },
                { inline: [{ text: 'one c' }] },
              ],
            },
          },
          {},
          {},
        ],
      },
    });
    moveSelected(opened.editor, 'up');
    expect(opened.said.at(-1)).toEqual({ done: 'moved', what: 'item', direction: 'up', past: null });
  });

  it('of several levels move as the outermost of them', () => {
    const opened = open(LIST);
    select(opened, 'deep', 'two');
    moveSelected(opened.editor, 'down');
    expect(opened.deskBody()[1]).toMatchObject({
      content: {
        items: [
          { inline: [{ text: 'three' }] },
          { inline: [{ text: 'one' }] },
          { inline: [{ text: 'two' }] },
        ],
      },
    });
  });

  it('move as a block where they are all of their list', () => {
    const opened = open(LIST);
    select(opened, 'one', 'three');
    moveSelected(opened.editor, 'up');
    expect(opened.deskBody().map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(opened.said).toMatchObject([{ what: 'block', past: 'Before' }]);
  });

  const outline = (opened: OpenEditor): unknown => {
    const content = opened.deskBody()[1]?.content;
    return content?.kind === 'list' ? content.items.map(words) : content;
  };
  const words = ({ inline, sublist }: ListItem): unknown => {
    const own = inline.map((one) => (one.kind === 'text' ? one.text : '')).join('');
    return sublist ? [own, ...sublist.items.map(words)] : own;
  };
  const whole = ['one', 'one a', ['one b', 'deep'], 'one c'];

  it.each([
    ['one', 'one', ['two', 'three'], [whole, whole, 'two', 'three']],
    ['two', 'three', [whole], [whole, 'two', 'three', 'two', 'three']],
    [
      'one b',
      'one b',
      [['one', 'one a', 'one c'], 'two', 'three'],
      [['one', 'one a', ['one b', 'deep'], ['one b', 'deep'], 'one c'], 'two', 'three'],
    ],
    [
      'deep',
      'deep',
      [['one', 'one a', 'one b', 'one c'], 'two', 'three'],
      [['one', 'one a', ['one b', 'deep', 'deep'], 'one c'], 'two', 'three'],
    ],
    ['one a', 'one c', ['one', 'two', 'three'], [[...whole, ...whole.slice(1)], 'two', 'three']],
  ])('are removed and doubled as they move, each as one step: %s to %s', (from, to, removed, doubled) => {
    const opened = open(LIST);
    select(opened, from, to);
    deleteBlocks(opened.editor);
    expect(outline(opened)).toEqual(removed);
    opened.press(UNDO_COMMAND);
    expect(opened.deskBody()).toEqual(LIST);
    select(opened, from, to);
    duplicateBlocks(opened.editor);
    expect(outline(opened)).toEqual(doubled);
    opened.press(UNDO_COMMAND);
    expect(opened.deskBody()).toEqual(LIST);
    const count = from === to ? 1 : from === 'two' ? 2 : 3;
    expect(opened.said).toEqual([
      { done: 'deleted', what: 'item', count },
      { done: 'duplicated', what: 'item', count },
    ]);
  });

  it('are removed and doubled as a block where they are all of their list, and by its handle', () => {
    const opened = open(LIST);
    select(opened, 'one', 'three');
    duplicateBlocks(opened.editor);
    // Two lists of one kind that come to be neighbours are one.
    expect(outline(opened)).toHaveLength(6);
    opened.press(UNDO_COMMAND);
    select(opened, 'two');
    deleteBlocks(
      opened.editor,
      opened.editor.read(() => $block('b').getKey()),
    );
    expect(opened.deskBody().map(({ id }) => id)).toEqual(['a', 'c']);
    expect(opened.said).toMatchObject([
      { what: 'block', count: 1 },
      { what: 'block', count: 1 },
    ]);
  });
});
