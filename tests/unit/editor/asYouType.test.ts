// What the keys make as they are typed, and that one undo gives the plain signs back.
import { $getSelection, $isRangeSelection, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../shared/domain/body';
import { bodyText } from '../../../shared/html/renderText';
import { registerAsYouType, type TypingWishes } from '../../../renderer/editor/typing/asYouType';
import { $block, openEditor, paragraph, text, type OpenEditor } from './openEditor';

const ENGLISH: TypingWishes = { language: 'en-GB', isTypographic: true };

function openTyping(wishes: TypingWishes = ENGLISH, ...inline: Inline[]): OpenEditor {
  const open = openEditor([paragraph('a', ...inline)]);
  registerAsYouType(open.editor, () => wishes);
  open.edit(() => void $block('a').selectEnd());
  return open;
}

/** Key by key, as they come from the keyboard. */
function type(open: OpenEditor, keys: string): void {
  for (const key of keys) {
    open.edit(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(key);
    });
    // What follows a key is done before the next.
    open.edit(() => undefined);
  }
}

const undo = (open: OpenEditor): void => open.press(UNDO_COMMAND);
const contents = (open: OpenEditor) => open.editorBody().map(({ content }) => content);
const words = (open: OpenEditor): string => bodyText(open.editorBody());

describe('at the start of a paragraph', () => {
  it.each([
    ['# ', { kind: 'heading', level: 2 }],
    ['## ', { kind: 'heading', level: 3 }],
    ['### ', { kind: 'heading', level: 4 }],
    ['> ', { kind: 'quote' }],
    ['- ', { kind: 'list', ordered: false }],
    ['* ', { kind: 'list', ordered: false }],
    ['1. ', { kind: 'list', ordered: true }],
  ])('%s makes it what it means, and undo gives the signs back', (signs, made) => {
    const open = openTyping();
    type(open, signs);
    expect(contents(open)).toMatchObject([made]);
    undo(open);
    expect(contents(open)).toMatchObject([{ kind: 'paragraph', inline: [{ text: signs }] }]);
  });

  it('keeps the words behind the signs, and the block’s id', () => {
    const open = openTyping(ENGLISH, text('Rust'));
    open.edit(() => void $block('a').selectStart());
    type(open, '## ');
    expect(open.editorBody()).toMatchObject([
      { id: 'a', content: { kind: 'heading', inline: [{ text: 'Rust' }] } },
    ]);
  });

  it('three dashes are a divider, with a paragraph to go on in', () => {
    const open = openTyping();
    type(open, '---');
    expect(contents(open)).toMatchObject([{ kind: 'divider' }, { kind: 'paragraph', inline: [] }]);
    undo(open);
    expect(words(open)).toBe('---');
  });

  it('means nothing further in', () => {
    const open = openTyping(ENGLISH, text('Number'));
    type(open, ' # 1. - ');
    expect(contents(open)).toHaveLength(1);
    expect(contents(open)).toMatchObject([{ kind: 'paragraph' }]);
  });
});

describe('around words', () => {
  it.each([
    ['so **very** cold', ['bold']],
    ['so __very__ cold', ['bold']],
    ['so *very* cold', ['italic']],
    ['so _very_ cold', ['italic']],
    ['so ~~very~~ cold', ['strikethrough']],
    ['so ==very== cold', ['highlight']],
    ['so `very` cold', ['code']],
  ])('%s', (keys, marks) => {
    const open = openTyping();
    type(open, keys);
    expect(contents(open)).toMatchObject([
      {
        inline: [
          { text: 'so ', marks: [] },
          { text: 'very', marks },
          { text: ' cold', marks: [] },
        ],
      },
    ]);
  });

  it('gives the signs back on undo', () => {
    const open = openTyping();
    type(open, 'so **very**');
    undo(open);
    expect(contents(open)).toMatchObject([{ inline: [{ text: 'so **very**', marks: [] }] }]);
  });

  it('leaves sums, names and lone stars alone', () => {
    for (const keys of ['2 * 3 * 4', 'snake_case_name', 'a ** b ** c', '== ==']) {
      const open = openTyping();
      type(open, keys);
      expect(contents(open)).toMatchObject([{ inline: [{ text: keys, marks: [] }] }]);
    }
  });

  it('[label](address) is a link, and a missing one without an address', () => {
    const open = openTyping();
    type(open, 'See [the report](https://example.org/a) and [minutes]() too');
    expect(contents(open)).toMatchObject([
      {
        inline: [
          { text: 'See ' },
          { kind: 'link', address: 'https://example.org/a', label: [{ text: 'the report' }] },
          { text: ' and ' },
          { kind: 'link', address: null, label: [{ text: 'minutes' }] },
          { text: ' too' },
        ],
      },
    ]);
  });

  it('makes no link of what is no address', () => {
    const open = openTyping();
    type(open, '[here](javascript:alert)');
    expect(contents(open)).toMatchObject([{ inline: [{ text: '[here](javascript:alert)' }] }]);
  });
});

describe('plain quotes and dashes', () => {
  it('are set as the language sets them, across marks and links', () => {
    const open = openTyping(
      { language: 'de', isTypographic: true },
      text('Sie sagte: '),
      { kind: 'text', text: 'laut', marks: ['bold'] },
      text(' '),
    );
    type(open, `"Nein"`);
    expect(words(open)).toBe('Sie sagte: laut „Nein“');
  });

  it('come back plain on one undo, and stay so', () => {
    const open = openTyping();
    type(open, 'He said "');
    expect(words(open)).toBe('He said “');
    undo(open);
    expect(words(open)).toBe('He said "');
    type(open, 'no');
    expect(words(open)).toBe('He said "no');
  });

  it('come back plain also where a space comes with them', () => {
    const open = openTyping({ language: 'fr', isTypographic: true });
    type(open, 'Il dit "');
    expect(words(open)).toBe('Il dit «\u202F');
    undo(open);
    expect(words(open)).toBe('Il dit "');
  });

  it('stay plain in code, and where she does not want it', () => {
    const code = openTyping(ENGLISH, { kind: 'text', text: 'x = ', marks: ['code'] });
    code.edit(() => {
      const selection = $block('a').getLastDescendant()?.selectEnd();
      if ($isRangeSelection(selection) && !selection.hasFormat('code')) selection.toggleFormat('code');
    });
    type(code, `"a" -- b...`);
    expect(words(code)).toBe('x = "a" -- b...');
    const plain = openTyping({ language: 'en-GB', isTypographic: false });
    type(plain, `"a" -- b...`);
    expect(words(plain)).toBe('"a" -- b...');
  });

  it.each(['', 'He is '])('stay as they are in what is put in at once, after “%s”', (before) => {
    const open = before === '' ? openTyping() : openTyping(ENGLISH, text(before));
    open.edit(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('so "plain"');
    });
    open.edit(() => undefined);
    expect(words(open)).toBe(`${before}so "plain"`);
  });
});
