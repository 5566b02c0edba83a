import { $createRangeSelection, $getRoot, $setSelection, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $insertBlocks } from '../../../renderer/editor/clipboard/insertBlocks';
import { $selectedBody } from '../../../renderer/editor/clipboard/selectedBody';
import { clipOf, ownBlocks, writeTransfer } from '../../../renderer/editor/clipboard/transfer';
import { editLink } from '../../../renderer/editor/links';
import type { Body } from '../../../shared/domain/body';
import { NOTHING_READ, readClip, type ReadClip } from '../../../shared/html/readClip';
import { countingIds } from '../../support/bodies';
import { $block, id, link, openEditor, paragraph, text } from './openEditor';

/** What a clipboard holds: text by type. */
function clipboard(held: Record<string, string> = {}) {
  const kept = new Map(Object.entries(held));
  return {
    getData: (type: string) => kept.get(type) ?? '',
    setData: (type: string, data: string) => void kept.set(type, data),
  };
}

/** As a paste reads it: our own blocks where there are some, otherwise what another program put there. */
function readTransfer(transfer: Pick<DataTransfer, 'getData'>): ReadClip {
  const own = ownBlocks(transfer);
  return own ? { ...NOTHING_READ, blocks: own } : readClip(clipOf(transfer), countingIds('pasted'));
}

const copyAll = (editor: LexicalEditor): Body => {
  let copied: Body = [];
  editor.update(
    () => {
      $getRoot().select(0, $getRoot().getChildrenSize());
      copied = $selectedBody(editor);
    },
    { discrete: true },
  );
  return copied;
};

const ARTICLE: Body = [
  { id: id('h'), content: { kind: 'heading', level: 3, inline: [text('What it cost')] } },
  paragraph(
    'a',
    text('Read '),
    link('the accounts', 'https://council.example/accounts'),
    text(' and '),
    link('more here', null),
  ),
  {
    id: id('l'),
    content: {
      kind: 'list',
      ordered: true,
      items: [
        {
          inline: [text('Grit')],
          sublist: { ordered: false, items: [{ inline: [text('Salt')], sublist: null }] },
        },
      ],
    },
  },
];

describe('Copy and paste', () => {
  it('within Stet keeps every kind and a missing link, under new ids', () => {
    const transfer = clipboard();
    writeTransfer(transfer, copyAll(openEditor(ARTICLE).editor));
    const { blocks, dropped } = readTransfer(transfer);
    expect(blocks.map(({ content }) => content)).toEqual(ARTICLE.map(({ content }) => content));
    expect(blocks.some((block) => ARTICLE.some((one) => one.id === block.id))).toBe(false);
    expect(dropped).toEqual([]);
  });

  it('does not believe a body that is none, and reads the HTML beside it', () => {
    const transfer = clipboard({
      'application/x-stet-body': JSON.stringify([{ id: 'a', content: { kind: 'script', inline: [] } }]),
      'text/html': '<p>Only <b>this</b></p>',
    });
    expect(readTransfer(transfer).blocks.map(({ content }) => content)).toEqual([
      {
        kind: 'paragraph',
        inline: [text('Only '), { kind: 'text', text: 'this', marks: ['bold'] }],
      },
    ]);
  });

  it('says what it left out of a page', () => {
    const { blocks, dropped } = readTransfer(
      clipboard({ 'text/html': '<p>Kept</p><script>lost()</script><img src="a.png" alt="">' }),
    );
    expect(blocks).toHaveLength(1);
    expect(dropped.length).toBeGreaterThan(0);
  });

  it('puts a single paragraph into the line and leaves the block its id', () => {
    const open = openEditor([paragraph('a', text('Forty tonnes.'))]);
    open.edit(() => {
      $block('a').getFirstDescendant()?.selectEnd();
      $insertBlocks(readTransfer(clipboard({ 'text/plain': ' Of grit.' })).blocks);
    });
    expect(open.deskBody()).toEqual([paragraph('a', text('Forty tonnes. Of grit.'))]);
  });

  it('puts several blocks where the caret is and keeps the ids of what was there', () => {
    const open = openEditor([paragraph('a', text('Before.')), paragraph('z', text('After.'))]);
    open.edit(() => {
      $block('a').selectEnd();
      $insertBlocks(
        readTransfer(clipboard({ 'text/html': '<p>One.</p><ul><li>Two</li></ul><p>Three.</p>' })).blocks,
      );
    });
    const body = open.deskBody();
    expect(body).toEqual(open.editorBody());
    expect(body.at(0)?.id).toBe(id('a'));
    expect(body.at(-1)?.id).toBe(id('z'));
    expect(new Set(body.map((block) => block.id)).size).toBe(body.length);
  });

  it('copies a part of a paragraph as that part', () => {
    const open = openEditor([paragraph('a', text('Forty tonnes of grit'))]);
    let copied: Body = [];
    open.edit(() => {
      const key = $block('a').getFirstDescendant()?.getKey() ?? '';
      const selection = $createRangeSelection();
      selection.anchor.set(key, 6, 'text');
      selection.focus.set(key, 12, 'text');
      $setSelection(selection);
      copied = $selectedBody(open.editor);
    });
    expect(copied.map(({ content }) => content)).toEqual([{ kind: 'paragraph', inline: [text('tonnes')] }]);
  });
});

describe('A link that a panel fills in', () => {
  it('is changed in one step that one undo takes back', () => {
    const open = openEditor(ARTICLE);
    editLink(open.editor, {
      blockId: id('a'),
      linkIndex: 1,
      seenLabel: 'more here',
      address: 'https://council.example/minutes',
      label: 'the minutes',
    });
    open.edit(() => undefined);
    expect(open.deskBody()[1]).toEqual(
      paragraph(
        'a',
        text('Read '),
        link('the accounts', 'https://council.example/accounts'),
        text(' and '),
        link('the minutes', 'https://council.example/minutes'),
      ),
    );
    open.press(UNDO_COMMAND);
    expect(open.deskBody()).toEqual(ARTICLE);
  });

  it('is left alone when another link stands there by now', () => {
    const open = openEditor(ARTICLE);
    editLink(open.editor, {
      blockId: id('a'),
      linkIndex: 0,
      seenLabel: 'more here',
      address: 'https://x.example/',
    });
    open.edit(() => undefined);
    expect(open.hear()).toEqual([]);
  });
});
