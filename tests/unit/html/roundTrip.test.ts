import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNotes } from '../../../main/publishing/targets/wordpress/footnotes';
import {
  MARKS,
  blockContent,
  inline as inlineSchema,
  type Block,
  type BlockContent,
  type Inline,
  type TextRun,
} from '../../../shared/domain/body';
import { footnotesOf } from '../../../shared/domain/footnotes';
import { footnotesIn, inlineStretches } from '../../../shared/domain/inline';
import { mapStretches } from '../../../shared/domain/mapStretches';
import type { Picture } from '../../../shared/domain/picture';
import { footnoteNumbers } from '../../../shared/html/footnoteNumbers';
import { placePictures } from '../../../shared/html/foundPicture';
import { readHtml, type ReadHtml } from '../../../shared/html/readHtml';
import { readMarkdown } from '../../../shared/html/readMarkdown';
import { renderBody } from '../../../shared/html/renderHtml';
import { renderMarkdown } from '../../../shared/html/renderMarkdown';
import { bodyText, inlineText } from '../../../shared/html/renderText';
import { wordPressBody, wordPressFootnotesMeta } from '../../../shared/html/renderWordPress';
import { directionOfWords } from '../../../shared/text/direction';
import { note, placeOf } from '../../support/blocks';
import { anyBody, contents, countingIds } from '../../support/bodies';

const runs = { numRuns: 100 };
const LONG = 60_000;

/** Ids of footnotes are made anew by whoever reads them. */
const settled = (contentsRead: readonly BlockContent[]): unknown =>
  JSON.parse(JSON.stringify(contentsRead), (key, value: unknown) => (key === 'id' ? 'f' : value));

/** What was read, with the pictures of the body in the places where the page named them. */
function returned({ blocks, pending }: ReadHtml, body: readonly Block[]): unknown {
  const pictures = body.flatMap(({ content }) => (content.kind === 'picture' ? [content.picture] : []));
  const taken = new Map(
    pending.flatMap(({ blockId, source, alternativeText, caption, credit }) => {
      const file = pictures.find((one) => placeOf(one) === source);
      return file === undefined ? [] : [[blockId, { ...file, alternativeText, caption, credit }] as const];
    }),
  );
  return settled(contents(placePictures(blocks, pending, taken)));
}

describe('A body that leaves Stet and comes back', () => {
  it(
    'is the same by way of HTML, whether its embeds are live or not, and each anchor is there once',
    () => {
      fc.assert(
        fc.property(anyBody, fc.boolean(), (body, hasLiveEmbeds) => {
          const html = renderBody(body, { pictureAddress: placeOf, hasLiveEmbeds });
          const read = readHtml(html, countingIds(), { takesPictures: true });
          expect(returned(read, body)).toEqual(settled(contents(body)));
          expect(read.dropped).toEqual([]);
          const anchors = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
          expect(new Set(anchors).size).toBe(anchors.length);
          const numbers = [...html.matchAll(/doc-noteref">(\d+)</g)].map(([, number]) => Number(number));
          expect(numbers).toEqual(footnotesOf(body).map(({ number }) => number));
        }),
        runs,
      );
    },
    LONG,
  );

  it(
    'is the same by way of Markdown',
    () => {
      fc.assert(
        fc.property(anyBody, (body) => {
          const markdown = renderMarkdown(body, { pictureAddress: placeOf });
          const read = readMarkdown(markdown, countingIds(), { takesPictures: true });
          // Markdown writes brackets in an address as they are escaped in addresses.
          const same: unknown = JSON.parse(JSON.stringify(returned(read, body)).replaceAll('%5B1%5D', '[1]'));
          expect(same).toEqual(settled(contents(body)));
        }),
        runs,
      );
    },
    LONG,
  );

  it(
    'is the same by way of WordPress blocks, with nothing that runs as a shortcode',
    () => {
      fc.assert(
        fc.property(anyBody, (written) => {
          // There the credit is part of the caption.
          const body = written.map((one) =>
            one.content.kind === 'picture'
              ? { ...one, content: { ...one.content, picture: { ...one.content.picture, credit: '' } } }
              : one,
          );
          const numbers = footnoteNumbers();
          const mediumOf = (one: Picture) => ({ id: 7, address: placeOf(one) });
          const sent = wordPressBody(body, { firstBlockName: null, mediumOf, numbers });
          const html = withNotes(sent, wordPressFootnotesMeta(numbers));
          const read = readHtml(html, countingIds(), { takesPictures: true });
          expect(returned(read, body)).toEqual(settled(contents(body)));
          expect(sent).not.toContain('[gallery]');
        }),
        runs,
      );
    },
    LONG,
  );
});

describe('Private notes in a body', () => {
  it('leave no trace in any form of it, not even a seam in words of one dress', () => {
    const noted = (run: TextRun): TextRun[] => {
      const letters = [...run.text];
      const half = Math.ceil(letters.length / 2);
      const halves = [letters.slice(0, half).join(''), letters.slice(half).join('')];
      return halves.flatMap((text, index) => {
        if (text === '') return [];
        return [{ ...run, text, ...(index === 0 ? { notes: [note('canary')] } : {}) }];
      });
    };
    const withNotes = (inline: readonly Inline[]): Inline[] =>
      inline.flatMap((part): Inline[] => {
        if (part.kind === 'text') return noted(part);
        if (part.kind === 'link') return [{ ...part, label: part.label.flatMap(noted) }];
        return [part];
      });
    const forms = (body: readonly Block[]): readonly string[] => [
      renderBody(body, { pictureAddress: placeOf, hasLiveEmbeds: true }),
      renderMarkdown(body, { pictureAddress: placeOf }),
      bodyText(body),
      wordPressBody(body, { firstBlockName: null }),
    ];
    fc.assert(
      fc.property(anyBody, (body) => {
        const shadowed = body.map((one) => ({ ...one, content: mapStretches(one.content, withNotes) }));
        expect(forms(shadowed)).toEqual(forms(body));
      }),
      runs,
    );
  });
});

describe('The bodies that are tried', () => {
  it('are of every kind, in every dress, and nested as deep as they come', () => {
    const tried = fc.sample(anyBody, { numRuns: 300, seed: 1 }).flat();
    const parts = tried.flatMap(({ content }) => inlineStretches(content).flat());
    const runsTried = parts.flatMap((part) =>
      part.kind === 'text' ? [part] : part.kind === 'link' ? part.label : [],
    );
    const found = new Set([
      ...tried.map(({ content }) => content.kind),
      ...parts.map(({ kind }) => kind),
      ...runsTried.flatMap(({ marks }) => marks),
      ...tried.flatMap(({ content }) => particulars(content)),
    ]);
    for (const wanted of [
      ...blockContent.options.map(({ shape }) => shape.kind.value),
      ...inlineSchema.options.map(({ shape }) => shape.kind.value),
      ...MARKS,
      'list in a list in a list',
      'header row',
      'no header row',
      'empty cell',
      'footnote in a cell',
      'quote with a speaker',
      'pullQuote with a speaker',
      'link in a footnote',
      'from right to left',
    ]) {
      expect([...found]).toContain(wanted);
    }
  });
});

/** What is there of a block beside its kind. */
function particulars(content: BlockContent): readonly string[] {
  const stretches = inlineStretches(content);
  const notes = stretches.flatMap(footnotesIn).flatMap((one) => one.note);
  const always = [
    ...(notes.some(({ kind }) => kind === 'link') ? ['link in a footnote'] : []),
    ...stretches.flatMap((one) =>
      directionOfWords(inlineText(one)) === 'rtl' ? ['from right to left'] : [],
    ),
  ];
  switch (content.kind) {
    case 'quote':
    case 'pullQuote':
      return [...always, ...(content.attribution ? [`${content.kind} with a speaker`] : [])];
    case 'list': {
      const deep = content.items.some((item) => item.sublist?.items.some(({ sublist }) => sublist !== null));
      return [...always, ...(deep ? ['list in a list in a list'] : [])];
    }
    case 'table': {
      const cells = content.rows.flat();
      return [
        ...always,
        content.hasHeaderRow ? 'header row' : 'no header row',
        ...cells.flatMap((cell) => (cell.length === 0 ? ['empty cell'] : [])),
        ...cells.flatMap(footnotesIn).map(() => 'footnote in a cell'),
      ];
    }
    default:
      return always;
  }
}

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
  '<th>',
  '<td colspan="2" rowspan="3">',
  '<hr>',
  '<sup>',
  '</sup>',
  '<u>',
  '<del>',
  '</del>',
  '<mark>',
  '<code>',
  '</code>',
  '<cite>',
  '</cite>',
  '<footer>',
  '</footer>',
  '<aside class="pull">',
  '</aside>',
  '<figure class="embed">',
  '<figure>',
  '<img src="x" alt="y">',
  '<figcaption>',
  '</figure>',
  '<a href="#n1" id="r1">1</a>',
  '<li id="n1">',
  '<a href="#r1">↩</a>',
  '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
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
