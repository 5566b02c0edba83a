import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../../shared/domain/body';
import { $block, id, openEditor, paragraph, text } from './openEditor';

const THREE: Body = [
  paragraph('a', text('The bridge closed.')),
  paragraph('b', text('The council met.')),
  paragraph('c', text('Nobody spoke.')),
];

const $type = (words: string): void => {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(words);
};

describe('What the editor says of an edit', () => {
  it('is the one block that changed, and no order', () => {
    const open = openEditor(THREE);
    open.edit(() => {
      $block('b').selectEnd();
      $type(' Twice.');
    });
    expect(open.hear()).toEqual([
      { changed: [paragraph('b', text('The council met. Twice.'))], order: null },
    ]);
  });

  it('is nothing while she only moves the caret or dresses words and undresses them', () => {
    const open = openEditor(THREE);
    open.edit(() => void $block('c').selectStart());
    open.edit(() => {
      $block('b').select(0, 1);
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      selection.formatText('bold');
      selection.formatText('bold');
    });
    expect(open.hear()).toEqual([]);
  });

  it('is the new order, and only the new block, when a block comes', () => {
    const open = openEditor(THREE);
    open.edit(() => {
      $block('a').selectEnd().insertParagraph();
      $type('It rained.');
    });
    const [change] = open.hear();
    expect(change?.changed).toHaveLength(1);
    expect(change?.order).toHaveLength(4);
    expect(open.deskBody()).toEqual(open.editorBody());
  });

  it('is the order without it when a block goes, and all of it again when that is undone', () => {
    const open = openEditor(THREE);
    open.edit(() => $block('b').remove());
    expect(open.hear()).toEqual([{ changed: [], order: [id('a'), id('c')] }]);
    open.press(UNDO_COMMAND);
    expect(open.hear()).toEqual([{ changed: [THREE[1]], order: [id('a'), id('b'), id('c')] }]);
  });

  it('is enough to rebuild the body after any undo and redo', () => {
    const open = openEditor(THREE);
    open.edit(() => {
      $block('a').selectEnd().insertParagraph();
      $type('It rained.');
    });
    open.edit(() => $block('c').remove());
    open.edit(() => void $getRoot().splice(0, $getRoot().getChildrenSize(), [$block('b')]));
    for (const command of [UNDO_COMMAND, UNDO_COMMAND, REDO_COMMAND, UNDO_COMMAND, UNDO_COMMAND]) {
      open.press(command);
      expect(open.deskBody()).toEqual(open.editorBody());
    }
    expect(open.deskBody()).toEqual(THREE);
  });

  it('starts with the first key in an empty body', () => {
    const open = openEditor([]);
    open.edit(() => {
      $getRoot().selectEnd();
      $type('A');
    });
    expect(open.deskBody()).toEqual(open.editorBody());
    expect(open.deskBody()).toHaveLength(1);
  });

  it('forgets the undo of another article when the next is loaded, and undoes the first edit in it', () => {
    const open = openEditor(THREE);
    open.edit(() => $block('b').append($createTextNode(' More.')));
    const next = [paragraph('z', text('Another story.'))];
    open.load(next);
    open.hear();
    open.press(UNDO_COMMAND);
    expect(open.editorBody()).toEqual(next);
    open.edit(() => {
      $block('z').selectEnd();
      $type(' Told.');
    });
    open.press(UNDO_COMMAND);
    expect(open.deskBody()).toEqual(next);
  });
});
