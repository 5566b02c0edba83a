import { $getRoot, $getSelection, $isNodeSelection, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, Body } from '../../../shared/domain/body';
import { $blockById, $topLevelBlocks } from '../../../renderer/editor/blockIds';
import { $selectedBody } from '../../../renderer/editor/clipboard/selectedBody';
import { removeWholeBlock } from '../../../renderer/editor/decorations/removeWholeBlock';
import { $selectWholeBlock } from '../../../renderer/editor/decorations/wholeBlockKeys';
import { pageAddress } from '../../../renderer/editor/embeds/insertEmbeds';
import { editPicture, reworded } from '../../../renderer/editor/pictures/editPicture';
import { insertPictures } from '../../../renderer/editor/pictures/insertPictures';
import { picture } from '../../support/bodies';
import { id, openEditor, paragraph, text } from './openEditor';

const shown: Block = {
  id: id('p'),
  content: { kind: 'picture', picture: picture('a', { licence: 'CC BY 4.0', turn: 90 }) },
};
const embed: Block = {
  id: id('e'),
  content: { kind: 'embed', address: 'https://records.example/', heading: 'Minutes' },
};
const BODY: Body = [paragraph('a', text('Grit.')), shown, embed, paragraph('b')];
const kindsOf = (body: Body) => body.map(({ content }) => content.kind);
const keyOf = (open: ReturnType<typeof openEditor>, name: string): string =>
  open.editor.getEditorState().read(() => $blockById(id(name))?.getKey() ?? '');

describe('A picture and an embed', () => {
  it('are in the editor what they are on disk', () => {
    const open = openEditor(BODY);
    expect(open.editorBody()).toEqual(BODY);
    expect(open.hear()).toEqual([]);
  });

  it('are copied whole, with all that the library knows of them', () => {
    const open = openEditor(BODY);
    open.edit(() => $selectWholeBlock($blockById(id('p'))?.getKey() ?? ''));
    let copied: Body = [];
    open.edit(() => {
      copied = $selectedBody(open.editor);
    });
    expect(copied.map(({ content }) => content)).toEqual([shown.content]);
    expect(copied[0]?.id).not.toBe(shown.id);
  });

  it('are removed in one step, and what was typed into a field is one too', () => {
    const open = openEditor(BODY);
    const key = keyOf(open, 'p');
    editPicture(open.editor, key, (now) => reworded(now, 'caption', 'A'));
    editPicture(open.editor, key, (now) => reworded(now, 'caption', 'At low water'), 'sameAsBefore');
    editPicture(open.editor, key, (now) => reworded(now, 'licence', ''));
    expect(open.deskBody()[1]?.content).toMatchObject({ picture: { caption: 'At low water' } });
    expect(open.deskBody()[1]?.content).not.toHaveProperty('picture.licence');
    open.press(UNDO_COMMAND);
    expect(open.deskBody()[1]?.content).toMatchObject({
      picture: { caption: 'At low water', licence: 'CC BY 4.0' },
    });
    open.press(UNDO_COMMAND);
    expect(open.deskBody()).toEqual(BODY);
  });

  it('leave a place to write in when the last of them goes', () => {
    const open = openEditor([shown]);
    removeWholeBlock(open.editor, keyOf(open, 'p'));
    open.edit(() => undefined);
    expect(kindsOf(open.editorBody())).toEqual(['paragraph']);
  });
});

describe('Pictures that come in', () => {
  const two = [picture('b'), picture('c')];

  it('stand after the block of the caret in their order, and the first is selected', () => {
    const open = openEditor(BODY);
    insertPictures(open.editor, two, keyOf(open, 'a'));
    open.edit(() => {
      const selection = $getSelection();
      const [node] = $isNodeSelection(selection) ? selection.getNodes() : [];
      expect(node?.is($topLevelBlocks()[1])).toBe(true);
    });
    expect(kindsOf(open.editorBody())).toEqual([
      'paragraph',
      'picture',
      'picture',
      'picture',
      'embed',
      'paragraph',
    ]);
    open.press(UNDO_COMMAND);
    expect(open.editorBody()).toEqual(BODY);
  });

  it('take the place of an empty paragraph, and leave one after them', () => {
    const open = openEditor([paragraph('a', text('Grit.')), paragraph('b')]);
    insertPictures(open.editor, two, keyOf(open, 'b'));
    open.edit(() => undefined);
    expect(kindsOf(open.editorBody())).toEqual(['paragraph', 'picture', 'picture', 'paragraph']);
  });

  it('come at the end where their place is gone meanwhile', () => {
    const open = openEditor(BODY);
    const place = keyOf(open, 'a');
    open.edit(() => void $getRoot().getFirstChild()?.remove());
    insertPictures(open.editor, two, place);
    open.edit(() => undefined);
    expect(kindsOf(open.editorBody())).toEqual(['picture', 'embed', 'picture', 'picture', 'paragraph']);
  });
});

it('Only the address of a page can be embedded', () => {
  expect(pageAddress(' https://records.example/a ')).toBe('https://records.example/a');
  for (const other of [
    'javascript:alert(1)',
    'mailto:ada@example.org',
    'two words',
    'https://a.example b',
    '',
  ])
    expect(pageAddress(other)).toBeNull();
});
