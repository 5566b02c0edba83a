// She looks through an article, replaces in it, and takes it back in one step.
import { $createRangeSelection, $setSelection, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Body, Inline, Mark } from '../../../shared/domain/body';
import { footnoteId } from '../../../shared/domain/ids';
import { findInTexts } from '../../../shared/text/findInTexts';
import { FindSession } from '../../../renderer/editor/find/FindSession';
import { block, picture, run } from '../../support/bodies';
import { $block, link, openEditor, paragraph, text, type OpenEditor } from './openEditor';

const dressed = (words: string, ...marks: Mark[]): Inline => ({ kind: 'text', text: words, marks });
const BODY: Body = [
  paragraph('a', text('Salt, '), dressed('salt and', 'bold'), dressed(' salt', 'italic'), text('.')),
  paragraph('b', text('No '), link('salted roads', 'https://example.org/'), text('.')),
  paragraph('c', text('The last salt.')),
];

function look(open: OpenEditor) {
  const revealed: string[] = [];
  const session = new FindSession(open.editor, (request) => Promise.resolve(findInTexts(request)), {
    paint: () => undefined,
    reveal: ({ key, start }) => revealed.push(`${key} ${start}`),
  });
  return { session, revealed };
}

function select(open: OpenEditor, from: string, to: string): void {
  open.edit(() => {
    const selection = $createRangeSelection();
    selection.anchor.set($block(from).getFirstDescendant()?.getKey() ?? '', 0, 'text');
    const last = $block(to).getLastDescendant();
    selection.focus.set(last?.getKey() ?? '', last?.getTextContentSize() ?? 0, 'text');
    $setSelection(selection);
  });
}

const at = ({ session }: { session: FindSession }): string => {
  const { current, found } = session.state.getState();
  return `${current + 1} of ${found.length}`;
};

describe('looking', () => {
  it('counts across marks, links and blocks, and goes round', async () => {
    const looking = look(openEditor(BODY));
    await looking.session.ask({ words: 'salt' });
    expect(at(looking)).toBe('1 of 5');
    looking.session.step(-1);
    expect(at(looking)).toBe('5 of 5');
    looking.session.step(1);
    expect(at(looking)).toBe('1 of 5');
    await looking.session.ask({ words: 'salt and salt' });
    expect(at(looking)).toBe('1 of 1');
    await looking.session.ask({ words: 'pepper' });
    expect(at(looking)).toBe('0 of 0');
  });

  it('begins with what is selected, where that is', async () => {
    const open = openEditor(BODY);
    open.edit(() => {
      const selection = $createRangeSelection();
      const key = $block('c').getFirstDescendant()?.getKey() ?? '';
      selection.anchor.set(key, 9, 'text');
      selection.focus.set(key, 13, 'text');
      $setSelection(selection);
    });
    const looking = look(open);
    await looking.session.begin();
    expect(looking.session.state.getState().query.words).toBe('salt');
    expect(at(looking)).toBe('5 of 5');
  });

  it('keeps to what is selected, where that is much', async () => {
    const open = openEditor(BODY);
    select(open, 'b', 'c');
    const looking = look(open);
    await looking.session.begin();
    await looking.session.ask({ words: 'salt' });
    expect(at(looking)).toBe('1 of 2');
    await looking.session.setInSelection(false);
    expect(looking.session.state.getState().found).toHaveLength(5);
  });

  it('follows what is typed meanwhile', async () => {
    const open = openEditor(BODY);
    const looking = look(open);
    await looking.session.ask({ words: 'salt' });
    open.edit(() => void $block('b').clear());
    await expect.poll(() => at(looking)).toBe('1 of 4');
  });

  it('says what is wrong with an expression', async () => {
    const looking = look(openEditor(BODY));
    await looking.session.ask({ words: '(', isExpression: true });
    expect(looking.session.state.getState().problem).toEqual({
      kind: 'expression',
      why: 'Unterminated group',
    });
  });
});

describe('replacing', () => {
  it('keeps every mark and link, and is undone in one step', async () => {
    const open = openEditor(BODY);
    const { session } = look(open);
    await session.ask({ words: 'salt' });
    await session.replaceAll('grit');
    expect(open.editorBody()).toMatchObject([
      {
        content: {
          inline: [
            { text: 'grit, ' },
            { text: 'grit and', marks: ['bold'] },
            { text: ' grit', marks: ['italic'] },
            { text: '.' },
          ],
        },
      },
      {
        content: {
          inline: [{ text: 'No ' }, { kind: 'link', label: [{ text: 'grited roads' }] }, { text: '.' }],
        },
      },
      { content: { inline: [{ text: 'The last grit.' }] } },
    ]);
    expect(session.state.getState().replaced).toBe(5);
    open.press(UNDO_COMMAND);
    expect(open.editorBody()).toEqual(BODY);
    expect(open.deskBody()).toEqual(BODY);
  });

  it('across marks takes the dress of the first, and leaves what is around as it was', async () => {
    const open = openEditor(BODY);
    const { session } = look(open);
    await session.ask({ words: 't and s', isCaseKept: true });
    await session.replaceAll('T & S');
    expect(open.editorBody()[0]).toMatchObject({
      content: {
        inline: [
          { text: 'Salt, ' },
          { text: 'salT & S', marks: ['bold'] },
          { text: 'alt', marks: ['italic'] },
          { text: '.' },
        ],
      },
    });
  });

  it('one goes on to the next', async () => {
    const open = openEditor(BODY);
    const looking = look(open);
    await looking.session.ask({ words: 'salt' });
    looking.session.step(1);
    await looking.session.replace('salt and salt');
    expect(at(looking)).toBe('4 of 6');
    await looking.session.replace('x');
    expect(open.editorBody()[0]).toMatchObject({
      content: { inline: [{ text: 'Salt, ' }, { text: 'salt and salt and' }, { text: ' x' }, { text: '.' }] },
    });
  });

  it('keeps to the selection, also when that grows', async () => {
    const open = openEditor(BODY);
    select(open, 'b', 'c');
    const looking = look(open);
    await looking.session.begin();
    await looking.session.ask({ words: 'salt' });
    await looking.session.replaceAll('salt and salt');
    expect(looking.session.state.getState().found).toHaveLength(4);
    expect(open.editorBody()[0]).toEqual(BODY[0]);
  });

  it('all the words of a link takes the link along where nothing is put there', async () => {
    const open = openEditor(BODY);
    const { session } = look(open);
    await session.ask({ words: 'salted roads' });
    await session.replaceAll('');
    expect(open.editorBody()[1]).toMatchObject({ content: { inline: [{ kind: 'text', text: 'No .' }] } });
  });
});

/** Salt in each place that words can be in. */
const EVERYWHERE: Body = [
  paragraph('a', text('Salt'), {
    kind: 'footnote',
    id: footnoteId.parse('f1'),
    note: [run('The '), run('salt', 'bold'), run(' report.')],
  }),
  block('b', {
    kind: 'quote',
    inline: [run('More salt.')],
    attribution: [run('Salter Salt')],
  }),
  block('c', {
    kind: 'picture',
    picture: picture('a', { alternativeText: 'Salt', caption: 'salt, salt', credit: 'Salt' }),
  }),
  block('d', { kind: 'embed', address: 'https://salt.example/', heading: 'On salt' }),
  paragraph('e', text('Last salt.')),
];

describe('words that stand beside the text', () => {
  it('are found in the order in which they are on the page, notes last', async () => {
    const looking = look(openEditor(EVERYWHERE));
    await looking.session.ask({ words: 'salt' });
    const { found } = looking.session.state.getState();
    expect(found.map(({ field }) => field)).toEqual([
      null,
      null,
      null,
      null,
      'alternativeText',
      'caption',
      'caption',
      'credit',
      'heading',
      null,
      'note',
    ]);
    looking.session.step(-1);
    expect(at(looking)).toBe('11 of 11');
    expect(looking.revealed).toHaveLength(2);
  });

  it('are replaced with the text, and come back with it in one step', async () => {
    const open = openEditor(EVERYWHERE);
    const { session } = look(open);
    await session.ask({ words: 'salt' });
    await session.replaceAll('grit');
    expect(session.state.getState().replaced).toBe(11);
    expect(open.deskBody()).toMatchObject([
      {
        content: {
          inline: [
            { text: 'grit' },
            {
              kind: 'footnote',
              note: [{ text: 'The ' }, { text: 'grit', marks: ['bold'] }, { text: ' report.' }],
            },
          ],
        },
      },
      { content: { inline: [{ text: 'More grit.' }], attribution: [{ text: 'griter grit' }] } },
      { content: { picture: { alternativeText: 'grit', caption: 'grit, grit', credit: 'grit' } } },
      { content: { address: 'https://salt.example/', heading: 'On grit' } },
      { content: { inline: [{ text: 'Last grit.' }] } },
    ]);
    open.press(UNDO_COMMAND);
    expect(open.editorBody()).toEqual(EVERYWHERE);
    expect(open.deskBody()).toEqual(EVERYWHERE);
  });

  it('are replaced one by one', async () => {
    const open = openEditor(EVERYWHERE);
    const looking = look(open);
    await looking.session.ask({ words: 'salt' });
    for (let step = 0; step < 6; step += 1) looking.session.step(1);
    await looking.session.replace('salt and salt');
    expect(at(looking)).toBe('9 of 12');
    expect(open.editorBody()[2]).toMatchObject({
      content: { picture: { caption: 'salt, salt and salt', credit: 'Salt' } },
    });
  });

  it('belong to the selection where they are referred to', async () => {
    const open = openEditor(EVERYWHERE);
    select(open, 'b', 'e');
    const looking = look(open);
    await looking.session.begin();
    await looking.session.ask({ words: 'salt' });
    expect(at(looking)).toBe('1 of 9');
    await looking.session.replaceAll('grit');
    expect(open.editorBody()[0]).toEqual(EVERYWHERE[0]);
    select(open, 'a', 'b');
    await looking.session.begin();
    await looking.session.ask({ words: 'salt' });
    expect(looking.session.state.getState().found.map(({ field }) => field)).toEqual([null, 'note']);
  });
});
