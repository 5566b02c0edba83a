import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../shared/html/readHtml';
import { blockText } from '../../../shared/html/renderText';
import { placePictures } from '../../../shared/html/foundPicture';
import { contents, countingIds, link, paragraph, picture, run } from '../../support/bodies';

const read = (html: string) => readHtml(html, countingIds());
const bodyOf = (html: string) => contents(read(html).blocks);
const texts = (html: string) => bodyOf(html).map(blockText);

describe('What she pastes', () => {
  it('keeps bold and italic from tags and from styles', () => {
    expect(bodyOf('<p>a <b>b</b> <em>c</em> <strong><i>d</i></strong></p>')).toEqual([
      paragraph('a ', run('b', 'bold'), ' ', run('c', 'italic'), ' ', run('d', 'bold', 'italic')),
    ]);
  });

  it('reads Google Docs, where everything stands in a bold that is none', () => {
    const html =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;font-style:normal">Bold</span>' +
      '<span style="font-weight:400;font-style:italic"> and slanted</span><span style="font-weight:400"> plain</span></p><br></b>';
    expect(bodyOf(html)).toEqual([paragraph(run('Bold', 'bold'), run(' and slanted', 'italic'), ' plain')]);
  });

  it('makes lists of what Word sends as paragraphs, without the bullets that Word draws itself', () => {
    const item = (level: number, mark: string, text: string) =>
      `<p class=MsoListParagraph style='margin-left:.5in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\n`;
    const html = `<p>Before</p>${item(1, '·', 'Salt')}${item(2, '1.', 'from <b>Cheshire</b>')}${item(1, '·', 'Sand')}<p class=MsoNormal><o:p>&nbsp;</o:p></p><p>After</p>${item(1, 'a)', 'First')}`;
    const { blocks, dropped } = read(html);
    expect(contents(blocks)).toMatchObject([
      paragraph('Before'),
      {
        kind: 'list',
        ordered: false,
        items: [
          { inline: [run('Salt')], sublist: { ordered: true, items: [{}] } },
          { inline: [run('Sand')] },
        ],
      },
      paragraph('After'),
      { kind: 'list', ordered: true, items: [{ inline: [run('First')] }] },
    ]);
    expect(blocks.map(({ content }) => blockText(content))[1]).toBe('Salt\nfrom Cheshire\nSand');
    expect(dropped).toEqual([]);
  });

  it('collapses white space as a browser does and keeps hard spaces', () => {
    expect(texts('<p>\n  ten\n  weeks <b> ago </b> it was 10&nbsp;km\n</p>')).toEqual([
      'ten weeks ago it was 10\u00A0km',
    ]);
  });

  it('leaves no empty paragraph, and splits one where a blank line was made of breaks', () => {
    expect(texts('<p>one<br>two<br><br>three<br>&nbsp;<br>four</p><p> </p><p>&nbsp;</p><p><br></p>')).toEqual(
      ['one\ntwo', 'three', 'four'],
    );
  });

  it('moves headings into the levels that a body has', () => {
    expect(
      bodyOf('<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h5>E</h5><h6>F</h6>').map(
        (content) => content.kind === 'heading' && content.level,
      ),
    ).toEqual([2, 2, 3, 4, 4, 4]);
  });

  it('flattens blocks within blocks, and keeps a link around several of them', () => {
    const html = '<div>a<section><p>b</p>c</section></div><a href="https://x.example/"><p>d</p><p>e</p></a>';
    expect(texts(html)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(bodyOf(html).slice(3)).toEqual([
      paragraph(link('d', 'https://x.example/')),
      paragraph(link('e', 'https://x.example/')),
    ]);
  });

  it('keeps lists in lists, also where the inner one stands beside its item', () => {
    const inner = { ordered: true, items: [{ inline: [run('b')], sublist: null }] };
    const expected = [{ kind: 'list', ordered: false, items: [{ inline: [run('a')], sublist: inner }] }];
    expect(bodyOf('<ul><li><p>a</p><ol><li>b</li></ol></li></ul>')).toEqual(expected);
    expect(bodyOf('<ul><li>a</li><ol><li>b</li></ol></ul>')).toEqual(expected);
  });

  it('makes a quote of each paragraph of a quotation, and draws the marks of an inline one', () => {
    expect(bodyOf('<blockquote><p>a</p><p>b</p></blockquote>').map((content) => content.kind)).toEqual([
      'quote',
      'quote',
    ]);
    expect(texts('<p>She said <q>no</q>.</p>')).toEqual(['She said “no”.']);
  });

  it('keeps every mark, from tags and from the styles of office programs', () => {
    const html =
      '<p><u>u</u><del>d</del>x<sup>2</sup>H<sub>2</sub><mark>m</mark><kbd>k</kbd> ' +
      '<span style="text-decoration:line-through;mso-highlight:yellow">w</span>' +
      '<span style="vertical-align:super;background-color:#ffff00">g</span>' +
      '<span style="background-color:#fbf8f2">page</span></p>';
    expect(bodyOf(html)).toEqual([
      paragraph(
        run('u', 'underline'),
        run('d', 'strikethrough'),
        'x',
        run('2', 'superscript'),
        'H',
        run('2', 'subscript'),
        run('m', 'highlight'),
        run('k', 'code'),
        ' ',
        run('w', 'strikethrough', 'highlight'),
        run('g', 'superscript', 'highlight'),
        'page',
      ),
    ]);
    expect(bodyOf('<p><a href="https://x.example/"><u>here</u></a></p>')).toEqual([
      paragraph(link('here', 'https://x.example/')),
    ]);
  });

  it('keeps a table of figures as one, cells that reach over others flattened', () => {
    const costs = read(
      '<table><caption>Costs</caption><tr><th>Year</th>\n<th colspan="2">Cost</th></tr>' +
        '<tr><td rowspan="2"><p>2019</p></td><td> £27 </td><td><p>a</p><p>b</p></td></tr><tr><td>£28</td></tr></table>',
    );
    const cell = (...words: string[]) => words.map((word) => run(word));
    expect(contents(costs.blocks)).toEqual([
      paragraph('Costs'),
      {
        kind: 'table',
        hasHeaderRow: true,
        rows: [
          [cell('Year'), cell('Cost'), []],
          [cell('2019'), cell('£27'), [run('a'), { kind: 'break' }, run('b')]],
          [[], cell('£28'), []],
        ],
      },
    ]);
    expect(costs.dropped).toEqual([]);
    expect(
      bodyOf('<table><tr><td colspan="900" rowspan="900">a</td></tr><tr><td>b</td></tr></table>'),
    ).toEqual([
      {
        kind: 'table',
        hasHeaderRow: false,
        rows: [
          [cell('a'), []],
          [[], cell('b')],
        ],
      },
    ]);
  });

  it('takes a page that a table lays out for a page', () => {
    const html = '<table><tr><td><h2>A</h2><p>b</p><p>c</p></td><td>menu</td></tr></table>';
    expect(texts(html)).toEqual(['A', 'b', 'c', 'menu']);
    expect(read(html).dropped).toEqual(["a table's layout"]);
    expect(texts('<table><tr><td>all of a letter</td></tr></table>')).toEqual(['all of a letter']);
  });

  it('knows who said it, however that is written, and words set large', () => {
    const said = (kind: 'quote' | 'pullQuote') => ({
      kind,
      inline: [run('No.')],
      attribution: [run('Ada Example')],
    });
    for (const html of [
      '<blockquote><p>No.</p><footer>— Ada Example</footer></blockquote>',
      '<blockquote class="wp-block-quote"><p>No.</p><cite>Ada Example</cite></blockquote>',
      '<blockquote><p>No.</p><p><cite>Ada Example</cite></p></blockquote>',
      '<figure><blockquote>No.</blockquote><figcaption>– Ada Example</figcaption></figure>',
    ]) {
      expect(bodyOf(html)).toEqual([said('quote')]);
    }
    expect(
      bodyOf(
        '<figure class="wp-block-pullquote"><blockquote><p>No.</p><cite>Ada Example</cite></blockquote></figure>',
      ),
    ).toEqual([said('pullQuote')]);
    expect(bodyOf('<blockquote><p>She read <cite>Emma</cite>.</p></blockquote>')).toEqual([
      { kind: 'quote', inline: [run('She read Emma.')] },
    ]);
  });

  it('takes frames of known hosts for embeds, and no other frame', () => {
    const { blocks, dropped } = read(
      '<p>a</p><iframe src="//www.youtube.com/embed/abcdefghijk?rel=0" title="The debate"></iframe>' +
        '<iframe src="https://evil.example/?u=https://www.youtube.com/embed/abcdefghijk"></iframe><hr>',
    );
    expect(contents(blocks)).toEqual([
      paragraph('a'),
      { kind: 'embed', address: 'https://www.youtube.com/watch?v=abcdefghijk', heading: 'The debate' },
      { kind: 'divider' },
    ]);
    expect(dropped).toEqual(['an embedded page']);
  });

  it('reads what stands in preformatted text line by line', () => {
    expect(texts('<pre>one\n  two</pre>')).toEqual(['one\n\u00A0\u00A0two']);
  });

  it('takes a link without an address for a missing one, and one to a place on the page for text', () => {
    expect(bodyOf('<p><a href="">here</a> <a href="#top">top</a> <a name="x">x</a></p>')).toEqual([
      paragraph(link('here', null), ' top x'),
    ]);
  });
});

describe('Pictures of a page', () => {
  const html =
    '<p>a<img src="data:image/png;base64,AA" alt="one"> b</p><figure><img src="https://x.example/2.jpg" alt=" two ">' +
    '<figcaption>The  bridge <span class="credit">Ada Example</span></figcaption></figure><p>c <img class="emoji" alt="😀" src="e.svg"></p>';

  it('wait at their places for whoever takes them in', () => {
    const { blocks, pending, dropped } = readHtml(html, countingIds(), { takesPictures: true });
    expect(pending).toEqual([
      {
        blockId: 'b2',
        after: 'b1',
        source: 'data:image/png;base64,AA',
        alternativeText: 'one',
        caption: '',
        credit: '',
      },
      {
        blockId: 'b4',
        after: 'b3',
        source: 'https://x.example/2.jpg',
        alternativeText: 'two',
        caption: 'The bridge',
        credit: 'Ada Example',
      },
    ]);
    expect(dropped).toEqual([]);
    const taken = new Map(pending.slice(1).map(({ blockId }) => [blockId, picture('a')]));
    expect(placePictures(blocks, pending, taken).map(({ id, content }) => `${id} ${content.kind}`)).toEqual([
      'b1 paragraph',
      'b3 paragraph',
      'b4 picture',
      'b5 paragraph',
    ]);
  });

  it('are said to be left out where nobody takes them, and their words stay', () => {
    const { blocks, pending, dropped } = read(html);
    expect(blocks.map(({ content }) => blockText(content))).toEqual([
      'a b',
      'The bridge Ada Example',
      'c 😀',
    ]);
    expect(pending).toEqual([]);
    expect(dropped).toEqual(['2 pictures']);
  });
});

describe('What never gets in', () => {
  it('drops whole, with its text, what is not for reading, and says so', () => {
    const html =
      '<p>a</p><script>alert(1)</script><style>p{}</style><svg><text>s</text></svg><math><mi>m</mi></math><template><p>t</p></template>' +
      '<noscript>n</noscript><iframe src="x">i</iframe><img src="1"><img src="2"><textarea>f</textarea><p hidden>h</p><p style="display: none">d</p>';
    const { blocks, dropped } = read(html);
    expect(contents(blocks)).toEqual([paragraph('a')]);
    expect(dropped).toEqual([
      '2 scripts',
      'a style sheet',
      'a drawing',
      'a formula',
      'a template',
      'an embedded page',
      '2 pictures',
      'a form field',
      '2 hidden passages',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A&#x61vascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>1</script>',
    'DATA:text/html;base64,AA',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x.example/1',
    'view-source:https://x.example',
    'ftp://x.example',
    'about:blank',
  ])('makes plain text of a link to %j', (address) => {
    const { blocks, dropped } = read(`<p><a href="${address.replace(/"/g, '&quot;')}">words</a></p>`);
    expect(contents(blocks)).toEqual([paragraph('words')]);
    expect(dropped).toHaveLength(1);
  });

  it('names links that lead nowhere on their own', () => {
    expect(read('<a href="/about">a</a><a href="b.html">b</a>').dropped).toEqual([
      '2 links without a full address',
    ]);
  });

  it('survives nesting as deep as anybody sends', () => {
    const deep = 50_000;
    expect(texts('<div>'.repeat(deep) + 'a' + '</div>'.repeat(deep))).toEqual(['a']);
    expect(texts('<b>'.repeat(2000) + 'a')).toEqual(['a']);
  });

  it('leaves only well-formed text', () => {
    expect(texts('<p>a\uD800b\u0007c\uFEFF</p>')).toEqual(['a\uFFFDbc']);
  });
});

describe('A page from the web', () => {
  it('says which blocks are the page and not the article', () => {
    const { blocks, origins } = read(
      '<html><head><title>T</title></head><body class="has-sidebar"><nav>Menu</nav><main><h1>Headline</h1><p>Text</p>' +
        '<div class="sharedaddy">Share</div><div id="comments"><p>First!</p></div></main><footer>Foot</footer></body></html>',
    );
    expect(blocks.map(({ id, content }) => [blockText(content), origins.get(id) ?? 'article'])).toEqual([
      ['Menu', 'furniture'],
      ['Headline', 'headline'],
      ['Text', 'article'],
      ['Share', 'shareLinks'],
      ['First!', 'comments'],
      ['Foot', 'outsideMain'],
    ]);
  });
});
