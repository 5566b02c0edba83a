import {
  $copyNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../../shared/domain/body';
import { setBlockKind } from '../../../renderer/editor/blockKinds';
import { $block, id, openEditor, paragraph, text, type OpenEditor } from './openEditor';

const TWO: Body = [paragraph('a', text('Grit and salt.')), paragraph('b', text('Forty tonnes.'))];
const idsOf = (open: OpenEditor) => open.editorBody().map((block) => block.id);
const wordsOf = (open: OpenEditor) =>
  open.editor
    .getEditorState()
    .read(() => open.editorBody().map(({ id: one }) => $block(one).getTextContent()));

describe('A block’s id', () => {
  it('stays with the first half of a split', () => {
    const open = openEditor(TWO);
    open.edit(() => {
      $block('a').getFirstDescendant()?.selectStart();
      const selection = $getSelection();
      if ($isRangeSelection(selection)) {
        selection.anchor.offset = 4;
        selection.focus.offset = 4;
        selection.insertParagraph();
      }
    });
    const [first, second, third] = idsOf(open);
    expect(wordsOf(open)).toEqual(['Grit', ' and salt.', 'Forty tonnes.']);
    expect([first, third]).toEqual([id('a'), id('b')]);
    expect([id('a'), id('b')]).not.toContain(second);
    expect(second).toBeTruthy();
  });

  it('is that of the earlier when two blocks are merged', () => {
    const open = openEditor(TWO);
    open.edit(() => {
      $block('b').selectStart();
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.deleteCharacter(true);
    });
    expect(wordsOf(open)).toEqual(['Grit and salt.Forty tonnes.']);
    expect(idsOf(open)).toEqual([id('a')]);
  });

  it('is never had by two: the later of two alike gets a new one', () => {
    const open = openEditor(TWO);
    open.edit(() => {
      const copy = $copyNode($block('a'));
      if ($isElementNode(copy)) $block('b').insertAfter(copy);
    });
    expect(idsOf(open).slice(0, 2)).toEqual([id('a'), id('b')]);
    expect(new Set(idsOf(open)).size).toBe(3);
  });

  it('stays when only the kind of the block changes, to a list and back too', () => {
    const open = openEditor(TWO);
    for (const kind of ['heading', 'quote', 'bulletedList', 'numberedList', 'paragraph'] as const) {
      open.edit(() => void $block('a').selectStart());
      setBlockKind(open.editor, kind);
      open.edit(() => undefined);
      expect([kind, ...idsOf(open)]).toEqual([kind, id('a'), id('b')]);
    }
    expect(open.editorBody()).toEqual(TWO);
    expect(open.deskBody()).toEqual(TWO);
  });

  it('is one for each half of a list that was split by an empty item', () => {
    const item = (said: string) => ({ inline: said ? [text(said)] : [], sublist: null });
    const open = openEditor([
      { id: id('l'), content: { kind: 'list', ordered: false, items: ['one', '', 'two'].map(item) } },
    ]);
    open.edit(() => {
      const list = $block('l');
      const empty = list.getChildAtIndex(1);
      if ($isElementNode(empty)) empty.select();
    });
    open.press(INSERT_PARAGRAPH_COMMAND);
    open.edit(() => undefined);
    expect(open.editorBody().map(({ content }) => content.kind)).toEqual(['list', 'paragraph', 'list']);
    expect(idsOf(open)[0]).toBe(id('l'));
    expect(new Set(idsOf(open)).size).toBe(3);
    expect(open.deskBody()).toEqual(open.editorBody());
  });
});
