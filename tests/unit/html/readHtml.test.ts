import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../shared/html/readHtml';
import { blockText } from '../../../shared/html/renderText';
import { contents, countingIds, link, paragraph, run } from '../../support/bodies';

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

  it('tells the cells of a table apart by tabs, but takes a page laid out by a table for a page', () => {
    const table = read(
      '<table><tr><th>Year</th>\n<th>Cost</th></tr><tr><td><p>2019</p></td><td> £27 </td></tr></table>',
    );
    expect(table.blocks.map(({ content }) => blockText(content))).toEqual(['Year\tCost', '2019\t£27']);
    expect(table.dropped).toEqual(["a table's layout"]);
    expect(texts('<table><tr><td><h2>A</h2><p>b</p><p>c</p></td><td>menu</td></tr></table>')).toEqual([
      'A',
      'b',
      'c',
      'menu',
    ]);
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
