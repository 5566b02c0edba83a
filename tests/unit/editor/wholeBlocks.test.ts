import { $createTextNode, $getSelection, $isNodeSelection, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, Body } from '../../../shared/domain/body';
import { $blockById, $topLevelBlocks } from '../../../renderer/editor/blockIds';
import { $selectedBody } from '../../../renderer/editor/clipboard/selectedBody';
import { removeWholeBlock } from '../../../renderer/editor/decorations/removeWholeBlock';
import { $selectWholeBlock } from '../../../renderer/editor/decorations/wholeBlockKeys';
import { pageAddress } from '../../../renderer/editor/embeds/insertEmbeds';
import { adorning, editPicture, reworded } from '../../../renderer/editor/pictures/editPicture';
import { insertPictures } from '../../../renderer/editor/pictures/insertPictures';
import { placedInBody, type Anchor } from '../../../renderer/editor/pictures/placing';
import { picture } from '../../support/bodies';
import { $block, id, openEditor, paragraph, text } from './openEditor';

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

  it('say nothing to those who do not see it where it adorns, until it does not any more', () => {
    const described = picture('a', { alternativeText: 'A bridge' });
    const decorative = adorning(described, true);
    expect(decorative).toMatchObject({ isDecorative: true, alternativeText: '' });
    expect(adorning(decorative, false)).toEqual({ ...described, alternativeText: '' });
  });

  it('leave a place to write in when the last of them goes', () => {
    const open = openEditor([shown]);
    removeWholeBlock(open.editor, keyOf(open, 'p'));
    open.edit(() => undefined);
    expect(kindsOf(open.editorBody())).toEqual(['paragraph']);
  });
});

describe('Pictures that come in', () => {
  const two = (anchor: Anchor) => [
    { blockId: id('new1'), anchor, picture: picture('b') },
    {
      blockId: id('new2'),
      anchor: { ...anchor, after: [id('new1'), ...anchor.after] },
      picture: picture('c'),
    },
  ];
  const after = (name: string): Anchor => ({ after: [id(name)], before: null });
  const ALONE = { step: 'own', isSelected: true } as const;
  /** The same in the editor and in a body that no editor shows. */
  const both = (body: Body, anchor: Anchor) => {
    const open = openEditor(body);
    insertPictures(open.editor, two(anchor), ALONE);
    const shown = open.editorBody();
    expect(open.deskBody()).toEqual(shown);
    const { changed, order } = placedInBody(body, two(anchor));
    const known = new Map([...body, ...changed].map((block) => [block.id, block]));
    const onDisk = order?.flatMap((one) => known.get(one) ?? []) ?? [];
    const isWritten = onDisk.at(-1)?.content.kind === 'picture';
    expect(shown.slice(0, isWritten ? -1 : undefined)).toEqual(onDisk);
    return shown;
  };

  it('stand after the block of the caret in their order, and the first is selected', () => {
    const open = openEditor(BODY);
    insertPictures(open.editor, two(after('a')), ALONE);
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
    const body = [paragraph('a', text('Grit.')), paragraph('b')];
    expect(kindsOf(both(body, after('b')))).toEqual(['paragraph', 'picture', 'picture', 'paragraph']);
  });

  it('come at the end where their place is gone meanwhile', () => {
    const placed = both(BODY.slice(1), after('a'));
    expect(kindsOf(placed)).toEqual(['picture', 'embed', 'picture', 'picture', 'paragraph']);
  });

  it('come before the block that followed where the one before is gone, and before the first of all', () => {
    const between = both(BODY, { after: [id('gone')], before: id('e') });
    expect(kindsOf(between).slice(0, 5)).toEqual(['paragraph', 'picture', 'picture', 'picture', 'embed']);
    const first = both(BODY, { after: [], before: id('a') });
    expect(kindsOf(first).slice(0, 3)).toEqual(['picture', 'picture', 'paragraph']);
  });

  it('share the step of the paste that they came with, and leave the caret alone', () => {
    const open = openEditor([paragraph('a', text('Grit.'))]);
    open.edit(() => void $block('a').append($createTextNode(' Pasted.')));
    insertPictures(open.editor, two(after('a')), { step: 'sameAsBefore', isSelected: false });
    expect(kindsOf(open.editorBody())).toEqual(['paragraph', 'picture', 'picture', 'paragraph']);
    open.press(UNDO_COMMAND);
    expect(open.editorBody()).toEqual([paragraph('a', text('Grit.'))]);
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
