import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../shared/html/readHtml';
import { readMarkdown } from '../../../shared/html/readMarkdown';
import { renderBody } from '../../../shared/html/renderHtml';
import { renderMarkdown } from '../../../shared/html/renderMarkdown';
import { wordPressBody } from '../../../shared/html/renderWordPress';
import { anyBody, contents, countingIds } from '../../support/bodies';

const runs = { numRuns: 120 };

describe('A body that leaves Stet and comes back', () => {
  it('is the same by way of HTML', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const { blocks, dropped } = readHtml(renderBody(body), countingIds());
        expect(contents(blocks)).toEqual(contents(body));
        expect(dropped).toEqual([]);
      }),
      runs,
    );
  });

  it('is the same by way of Markdown', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const { blocks } = readMarkdown(renderMarkdown(body), countingIds());
        // Markdown writes brackets in an address as they are escaped in addresses.
        const read: unknown = JSON.parse(JSON.stringify(contents(blocks)).replaceAll('%5B1%5D', '[1]'));
        expect(read).toEqual(contents(body));
      }),
      runs,
    );
  });

  it('is the same by way of WordPress blocks, with nothing that runs as a shortcode', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const sent = wordPressBody(body, { firstBlockName: null });
        expect(contents(readHtml(sent, countingIds()).blocks)).toEqual(contents(body));
        expect(sent).not.toContain('[gallery]');
      }),
      runs,
    );
  });
});

describe('HTML from anywhere', () => {
  it('comes to rest after one reading: what was read once is read the same again', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const once = contents(readHtml(html, countingIds()).blocks);
        const rendered = renderBody(
          once.map((content, index) => ({ id: countingIds(`x${index}`)(), content })),
        );
        expect(contents(readHtml(rendered, countingIds()).blocks)).toEqual(once);
      }),
      { numRuns: 800 },
    );
  });
});

const scraps = fc.constantFrom(
  'text ',
  ' ',
  '\n',
  '\t',
  '&nbsp;',
  '<br>',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<i>',
  '</i>',
  '<b style="font-weight:normal">',
  '<span style="font-weight:700">',
  '</span>',
  '<ul>',
  '</ul>',
  '<ol>',
  '</ol>',
  '<li>',
  '</li>',
  '<h1>',
  '</h1>',
  '<h5>',
  '</h5>',
  '<blockquote>',
  '</blockquote>',
  '<a href="https://x.example">',
  '<a href="javascript:x">',
  '</a>',
  '<table>',
  '<tr>',
  '<td>',
  '</td>',
  '</tr>',
  '</table>',
  '<pre>  two\n lines',
  '</pre>',
  '<div>',
  '</div>',
  'more',
  '“',
  '<script>bad()</script>',
  '<svg><text>bad</text></svg>',
  '<!-- c -->',
  '<main>',
  '</main>',
  '<q>',
  '</q>',
  '&lt;b&gt;',
);
const anyHtml = fc.array(scraps, { maxLength: 25 }).map((parts) => parts.join(''));
