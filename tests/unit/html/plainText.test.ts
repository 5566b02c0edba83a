import { describe, expect, it } from 'vitest';
import { joinBrokenLines } from '../../../shared/html/joinBrokenLines';
import { isPlainlyMarkdown } from '../../../shared/html/markdownSigns';
import { readClip } from '../../../shared/html/readClip';
import { renderMarkdown } from '../../../shared/html/renderMarkdown';
import { countingIds, link, paragraph } from '../../support/bodies';

const readText = (text: string, isPlain = false) => readClip({ html: '', text, isPlain }, countingIds());

const BROKEN = `The council has not pub-
lished the report of its own engineer, who put the worth of
the bridge at less than half of what was paid for it. He is
a well-known man.`;

describe('Lines that the width of a page broke', () => {
  it('are joined, and the hyphens that were put in for it go', () => {
    const { text, count } = joinBrokenLines(
      `${BROKEN.replace('The council has not pub-', 'The council, for all its promises, has never pub-')}\n\nNobody knew.`,
    );
    expect(count).toBe(3);
    expect(text).toBe(
      'The council, for all its promises, has never published the report of its own engineer, who put the worth of the bridge at less than half of what was paid for it. He is a well-known man.\n\nNobody knew.',
    );
  });

  it.each([
    'one\ntwo\nthree\nfour',
    'Ada Example\n1 Long Street\nBridgetown\nBT1 1AA',
    'A line that is quite long, and as long as one may write it\nand one\nand one\nand one that is again a bit longer\nend',
  ])('that were meant are left as they are: %j', (text) => {
    expect(joinBrokenLines(text)).toEqual({ text, count: 0 });
  });

  it('stay when she asks for the plain text', () => {
    expect(readText(BROKEN).joinedLines).toBeGreaterThan(0);
    const plain = readText(BROKEN, true);
    expect(plain.joinedLines).toBe(0);
    expect(plain.blocks[0]?.content).toEqual(paragraph('The council has not pub-'));
    expect(plain.blocks).toHaveLength(BROKEN.split('\n').filter((line) => line !== '').length);
  });
});

describe('Text that is plainly Markdown', () => {
  it.each([
    '# A heading\n\nand words',
    'See [the page](https://x.example/a) there',
    '```js\nlet a;\n```',
    'a | b\n--- | ---\n1 | 2',
    '- one\n- two\n\nand **bold** words',
    '> said\n\n1. one\n2. two',
  ])('is known: %j', (text) => {
    expect(isPlainlyMarkdown(text)).toBe(true);
  });

  it.each([
    '#bridge is shut\nsince May',
    'It costs 2 * 3 * 4 pounds',
    '- ring the firm\n- wait',
    'snake_case and other_names\nin a row',
    'Ada [sic] said (twice)',
    '# 1 in the charts\nand more',
  ])('is not seen where it is not: %j', (text) => {
    expect(isPlainlyMarkdown(text)).toBe(false);
  });

  it('is taken as it stands when she asks for the plain text', () => {
    const { blocks } = readText('**a**\n\n[b](https://x.example/)', true);
    expect(renderMarkdown(blocks)).toContain('\\*\\*a\\*\\*');
  });

  it('is no list, no table and no link when she asks for the plain text, and a line is a paragraph', () => {
    const text = '- salt\n1. sand\n\na\tb\r\nc\td\nhttps://x.example/';
    const lines = ['- salt', '1. sand', 'a\tb', 'c\td', 'https://x.example/'];
    expect(readText(text, true).blocks.map(({ content }) => content)).toEqual(
      lines.map((line) => paragraph(line)),
    );
  });
});

describe('A line by itself', () => {
  it('goes in with the spaces at its ends; a lone address is a link', () => {
    expect(readText(' of grit').blocks[0]?.content).toEqual(paragraph(' of grit'));
    expect(readText(' https://x.example/a ').blocks[0]?.content).toEqual(
      paragraph(link('https://x.example/a', 'https://x.example/a')),
    );
    expect(readText('javascript:alert(1)').blocks[0]?.content).toEqual(paragraph('javascript:alert(1)'));
  });
});
