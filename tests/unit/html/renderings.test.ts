import { describe, expect, it } from 'vitest';
import type { BlockContent } from '../../../shared/domain/body';
import { readMarkdown } from '../../../shared/html/readMarkdown';
import { readPlainText } from '../../../shared/html/readText';
import { renderBlock } from '../../../shared/html/renderHtml';
import { renderMarkdown } from '../../../shared/html/renderMarkdown';
import { blockText, bodyText } from '../../../shared/html/renderText';
import { wordPressBlock, wordPressBody } from '../../../shared/html/renderWordPress';
import { wordPressGroup } from '../../../shared/html/wordPressMarkup';
import { block, contents, countingIds, link, paragraph, run } from '../../support/bodies';

const nested: BlockContent = {
  kind: 'list',
  ordered: true,
  items: [
    { inline: [run('one')], sublist: { ordered: false, items: [{ inline: [run('inner')], sublist: null }] } },
    { inline: [run('two')], sublist: null },
  ],
};

describe('Blocks for WordPress', () => {
  it('are written as its own editor writes them', () => {
    expect(wordPressBlock(paragraph('1 < 2 & [gallery] ', link('x', 'https://x.example/[1]?a=1&b=2')))).toBe(
      '<!-- wp:paragraph -->\n<p>1 &lt; 2 &amp; &#91;gallery] <a href="https://x.example/&#91;1]?a=1&amp;b=2">x</a></p>\n<!-- /wp:paragraph -->',
    );
    expect(wordPressBlock({ kind: 'heading', level: 2, inline: [run('A')] })).toBe(
      '<!-- wp:heading -->\n<h2 class="wp-block-heading">A</h2>\n<!-- /wp:heading -->',
    );
    expect(wordPressBlock({ kind: 'heading', level: 3, inline: [run('A')] })).toContain(
      '<!-- wp:heading {"level":3} -->',
    );
    expect(wordPressBlock({ kind: 'quote', inline: [run('Q')] })).toBe(
      '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>Q</p>\n<!-- /wp:paragraph --></blockquote>\n<!-- /wp:quote -->',
    );
    expect(wordPressBlock(nested)).toBe(
      '<!-- wp:list {"ordered":true} -->\n<ol class="wp-block-list"><!-- wp:list-item -->\n<li>one<!-- wp:list -->\n' +
        '<ul class="wp-block-list"><!-- wp:list-item -->\n<li>inner</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list --></li>\n<!-- /wp:list-item -->\n\n' +
        '<!-- wp:list-item -->\n<li>two</li>\n<!-- /wp:list-item --></ol>\n<!-- /wp:list -->',
    );
  });

  it('carry a name that cannot end its comment', () => {
    const named = wordPressBody([block('a', paragraph('x')), block('b', paragraph('y'))], {
      firstBlockName: 'stet:1 --> <b>"',
    });
    expect(named).toContain('{"metadata":{"name":"stet:1 \\u002d\\u002d\\u003e \\u003cb\\u003e\\u0022"}}');
    expect(named.match(/metadata/g)).toHaveLength(1);
    expect(wordPressGroup('', 'aside', 'stet-notices')).toContain('"tagName":"aside"');
  });
});

describe('HTML', () => {
  it('is escaped, and a link that may not stand is its words', () => {
    expect(
      renderBlock(
        paragraph(
          run('<b>&', 'bold', 'italic'),
          link('a', 'https://x.example/?q="'),
          link('b', 'javascript:x'),
          link('c', null),
        ),
      ),
    ).toBe('<p><strong><em>&lt;b&gt;&amp;</em></strong><a href="https://x.example/?q=%22">a</a>bc</p>');
  });
});

describe('Words from right to left', () => {
  const quote: BlockContent = { kind: 'quote', inline: [run('«שלום»')], attribution: [run('Ada Example')] };
  const list: BlockContent = {
    kind: 'list',
    ordered: false,
    items: [
      {
        inline: [run('1. سلام')],
        sublist: { ordered: true, items: [{ inline: [run('in')], sublist: null }] },
      },
    ],
  };

  it('say so where the page around them runs the other way, and only there', () => {
    expect(renderBlock(paragraph('שלום and more'))).toBe('<p dir="rtl">שלום and more</p>');
    expect(renderBlock(paragraph('More of שלום'))).toBe('<p>More of שלום</p>');
    expect(renderBlock(paragraph('שלום'), { direction: 'rtl' })).toBe('<p>שלום</p>');
    expect(renderBlock(paragraph('Leddy'), { direction: 'rtl' })).toBe('<p dir="ltr">Leddy</p>');
    expect(renderBlock(paragraph('2019 – 2021'), { direction: 'rtl' })).toBe('<p>2019 – 2021</p>');
    expect(renderBlock(quote)).toBe(
      '<blockquote><p dir="rtl">«שלום»</p><footer>Ada Example</footer></blockquote>',
    );
    expect(renderBlock(list)).toBe('<ul dir="rtl"><li>1. سلام<ol dir="ltr"><li>in</li></ol></li></ul>');
  });

  it('say so on WordPress in the one block that has a setting for it', () => {
    expect(wordPressBlock(paragraph('שלום'))).toBe(
      '<!-- wp:paragraph {"direction":"rtl"} -->\n<p dir="rtl">שלום</p>\n<!-- /wp:paragraph -->',
    );
    expect(wordPressBlock({ kind: 'heading', level: 2, inline: [run('שלום')] })).not.toContain('dir');
  });
});

describe('Plain text', () => {
  it('has an empty line between blocks and marks before items; a block alone has its words only', () => {
    expect(bodyText([block('a', paragraph('p', { kind: 'break' }, 'q')), block('b', nested)])).toBe(
      'p\nq\n\n1. one\n   - inner\n2. two',
    );
    expect(blockText(nested)).toBe('one\ninner\ntwo');
  });

  it('is read by paragraphs, breaks, lists and bare addresses', () => {
    const text = 'One\r\ntwo\r\n\r\n- a\n* b\n\n1. c\n2) d\n\n\n(See https://x.example/a_(b).)';
    expect(contents(readPlainText(text, countingIds()))).toEqual([
      paragraph('One', { kind: 'break' }, 'two'),
      {
        kind: 'list',
        ordered: false,
        items: [
          { inline: [run('a')], sublist: null },
          { inline: [run('b')], sublist: null },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        items: [
          { inline: [run('c')], sublist: null },
          { inline: [run('d')], sublist: null },
        ],
      },
      paragraph('(See ', link('https://x.example/a_(b)', 'https://x.example/a_(b)'), '.)'),
    ]);
  });
});

describe('Markdown', () => {
  it('reads as people write it', () => {
    const { blocks } = readMarkdown(
      '# H\n\nA **b** and _c_ [here](https://x.example/) ~~gone~~ [to fill]()\n\n> q\n\n- a\n  1. b\n',
      countingIds(),
    );
    expect(contents(blocks)).toEqual([
      { kind: 'heading', level: 2, inline: [run('H')] },
      paragraph(
        'A ',
        run('b', 'bold'),
        ' and ',
        run('c', 'italic'),
        ' ',
        link('here', 'https://x.example/'),
        ' ',
        run('gone', 'strikethrough'),
        ' ',
        link('to fill', null),
      ),
      { kind: 'quote', inline: [run('q')] },
      {
        kind: 'list',
        ordered: false,
        items: [
          { inline: [run('a')], sublist: { ordered: true, items: [{ inline: [run('b')], sublist: null }] } },
        ],
      },
    ]);
  });

  it('is written as people read it, where that is possible', () => {
    expect(
      renderMarkdown([
        block(
          'a',
          paragraph(
            'A ',
            run('b', 'bold'),
            ', ',
            run('c', 'italic'),
            ' [x] ',
            link('here', 'https://x.example/'),
            ' ',
            link('fill', null),
          ),
        ),
      ]),
    ).toBe('A **b**, *c* \\[x\\] [here](https://x.example/) [fill]()');
  });

  it('lets no odd address through', () => {
    expect(
      contents(readMarkdown('[a](javascript:x) <b onclick="x">y</b> <javascript:z>', countingIds()).blocks),
    ).toEqual([paragraph('a ', run('y', 'bold'), ' javascript:z')]);
  });
});
