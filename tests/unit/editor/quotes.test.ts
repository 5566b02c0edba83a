import { $getSelection, $isRangeSelection, $isTextNode, KEY_ENTER_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { setBlockKind, type BlockKind } from '../../../renderer/editor/blockKinds';
import type { Block, BlockContent } from '../../../shared/domain/body';
import { $block, id, openEditor, paragraph, text, type OpenEditor } from './openEditor';

const quote = (words: string, saidBy?: string): Block => ({
  id: id('q'),
  content: {
    kind: 'quote',
    inline: words === '' ? [] : [text(words)],
    ...(saidBy === undefined ? {} : { attribution: [text(saidBy)] }),
  },
});
const contents = (open: OpenEditor): readonly BlockContent[] =>
  open.editorBody().map(({ content }) => content);
const enter = (open: OpenEditor): void => {
  open.editor.dispatchCommand(KEY_ENTER_COMMAND, null);
  open.edit(() => undefined);
};
const type = (open: OpenEditor, words: string): void =>
  open.edit(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(words);
  });
const make = (open: OpenEditor, kind: BlockKind): void => {
  setBlockKind(open.editor, kind);
  open.edit(() => undefined);
};

describe('Enter in a quote', () => {
  it('leads to who said it, and from there to a paragraph', () => {
    const open = openEditor([quote('Nobody asked us.')]);
    open.edit(() => void $block('q').selectEnd());
    enter(open);
    type(open, 'Ada ');
    type(open, 'Example');
    enter(open);
    type(open, 'So it went.');
    expect(contents(open)).toEqual([
      quote('Nobody asked us.', 'Ada Example').content,
      paragraph('p', text('So it went.')).content,
    ]);
    expect(open.deskBody()).toEqual(open.editorBody());
  });

  it('names nobody where nothing was written, and makes a paragraph of an empty quote', () => {
    const open = openEditor([quote('Nobody asked us.')]);
    open.edit(() => void $block('q').selectEnd());
    enter(open);
    enter(open);
    expect(contents(open)).toEqual([quote('Nobody asked us.').content, paragraph('p').content]);
    const empty = openEditor([quote('')]);
    empty.edit(() => void $block('q').selectEnd());
    enter(empty);
    expect(empty.editorBody()).toEqual([paragraph('q')]);
  });
});

describe('Who said it', () => {
  it('stays while the words are written anew', () => {
    const open = openEditor([quote('Nobody asked us.', 'Ada Example')]);
    open.edit(() => {
      const words = $block('q').getFirstChild();
      if ($isTextNode(words)) words.select(0, words.getTextContentSize());
    });
    type(open, '');
    expect(contents(open)).toEqual([quote('', 'Ada Example').content]);
    type(open, 'We were told.');
    expect(contents(open)).toEqual([quote('We were told.', 'Ada Example').content]);
  });

  it('goes along to another kind of quote and back, and is a line of any other kind', () => {
    const before = [quote('Nobody asked us.', 'Ada Example')];
    const open = openEditor(before);
    open.edit(() => void $block('q').selectEnd());
    make(open, 'pullQuote');
    expect(contents(open)).toEqual([
      { ...quote('Nobody asked us.', 'Ada Example').content, kind: 'pullQuote' },
    ]);
    make(open, 'quote');
    expect(open.editorBody()).toEqual(before);
    make(open, 'heading');
    expect(contents(open)).toEqual([
      {
        kind: 'heading',
        level: 2,
        inline: [text('Nobody asked us.'), { kind: 'break' }, text('Ada Example')],
      },
    ]);
    open.press(UNDO_COMMAND);
    expect(open.editorBody()).toEqual(before);
  });
});
