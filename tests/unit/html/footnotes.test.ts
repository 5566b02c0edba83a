import { describe, expect, it } from 'vitest';
import type { BlockContent } from '../../../shared/domain/body';
import { inlineText } from '../../../shared/html/renderText';
import { readHtml } from '../../../shared/html/readHtml';
import { readMarkdown } from '../../../shared/html/readMarkdown';
import { contents, countingIds, link, paragraph, run } from '../../support/bodies';

const bodyOf = (html: string): BlockContent[] => contents(readHtml(html, countingIds()).blocks);

/** Each block in one line, its footnotes in brackets where they stand. */
const inBrackets = (body: readonly BlockContent[]): string[] =>
  body.map((content) =>
    'inline' in content
      ? content.inline
          .map((part) => (part.kind === 'footnote' ? `[${inlineText(part.note)}]` : inlineText([part])))
          .join('')
      : content.kind,
  );

const FORMS: Readonly<Record<string, string>> = {
  Stet:
    '<p>Said<sup><a id="fnref-x" href="#fn-x" role="doc-noteref">1</a></sup>. Then<sup><a id="fnref-y" href="#fn-y" role="doc-noteref">2</a></sup>.</p>' +
    '<section role="doc-endnotes" aria-label="Footnotes"><ol><li id="fn-x">By letter. <a href="#fnref-x" role="doc-backlink">↩︎</a></li><li id="fn-y">By phone. <a href="#fnref-y" role="doc-backlink">↩︎</a></li></ol></section>',
  Word:
    `<p class=MsoNormal>Said<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a>. ` +
    `Then<a href="file:///C:/x.htm#_ftn2" name="_ftnref2"><span class=MsoFootnoteReference>[2]</span></a>.<o:p></o:p></p>` +
    `<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>` +
    `<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> By letter.</p></div>` +
    `<div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a href="file:///C:/x.htm#_ftnref2" name="_ftn2"><span>[2]</span></a> By phone.</p></div></div>`,
  'Google Docs':
    '<p><span>Said</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>. Then</span><sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup><span>.</span></p><hr>' +
    '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> By letter.</span></p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span> By phone.</span></p></div>',
  LibreOffice:
    '<p>Said<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>. Then<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a>.</p>' +
    '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>By letter.</p></div>' +
    '<div id="sdfootnote2"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>By phone.</p></div>',
  pandoc:
    '<p>Said<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>. Then<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a>.</p>' +
    '<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol><li id="fn1"><p>By letter.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>By phone.<a href="#fnref2" role="doc-backlink">↩︎</a></p></li></ol></section>',
  WordPress:
    '<p>Said<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup>. Then<sup data-fn="b-2" class="fn"><a href="#b-2" id="b-2-link">2</a></sup>.</p>' +
    '<ol class="wp-block-footnotes"><li id="a-1">By letter. <a href="#a-1-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="b-2">By phone. <a href="#b-2-link">↩︎</a></li></ol>',
  Wikipedia:
    '<p>Said<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup>. Then<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup>.</p><h2>References</h2>' +
    '<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">By letter.</span></li><li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span>By phone.</span></li></ol>',
};

describe('Footnotes', () => {
  it.each(Object.keys(FORMS))('of %s come in where they are referred to', (form) => {
    const [first, ...rest] = inBrackets(bodyOf(FORMS[form] ?? ''));
    expect(first).toBe('Said[By letter.]. Then[By phone.].');
    expect(rest).toEqual(form === 'Wikipedia' ? ['References'] : []);
  });

  it('of Markdown do too, twice where a note is referred to twice', () => {
    const markdown =
      'Said[^a]. Again[^a].\n\n[^a]: By *letter* to [us](https://x.example/).\n\n    And more.\n';
    const { blocks } = readMarkdown(markdown, countingIds());
    expect(inBrackets(contents(blocks))).toEqual([
      'Said[By letter to us.\nAnd more.]. Again[By letter to us.\nAnd more.].',
    ]);
    expect(contents(blocks)[0]).toMatchObject({
      inline: [
        run('Said'),
        {
          kind: 'footnote',
          note: [
            run('By '),
            run('letter', 'italic'),
            run(' to '),
            link('us', 'https://x.example/'),
            run('.'),
            { kind: 'break' },
            run('And more.'),
          ],
        },
        {},
        {},
        {},
      ],
    });
  });

  it('keep what is around the notes and is none', () => {
    const html =
      '<p>Said<a href="#n1" id="r1">1</a>.</p><ol><li id="n1">A note. <a href="#r1">↩</a></li><li>Not a note.</li></ol>';
    const body = bodyOf(html);
    expect(inBrackets(body)).toEqual(['Said[A note.].', 'list']);
  });

  it('are not made of a table of contents, nor of a link that nothing links back to', () => {
    const contentsPage =
      '<ul><li><a href="#c" id="t">The long first chapter</a></li></ul><h2 id="c"><a href="#t">The long first chapter</a></h2>';
    expect(bodyOf(contentsPage).map(({ kind }) => kind)).toEqual(['list', 'heading']);
    expect(bodyOf('<p>See <a href="#p">2</a>.</p><p id="p">Two.</p>')).toEqual([
      paragraph('See 2.'),
      paragraph('Two.'),
    ]);
  });

  it('survive a page that links in circles', () => {
    const html =
      '<p id="a"><a href="#b">1</a></p><p id="b"><a href="#a">1</a><a href="#c">2</a> x</p><p id="c"><a href="#b">1</a> y</p>';
    expect(() => bodyOf(html)).not.toThrow();
    const many = Array.from({ length: 3000 }, (_, n) => `<p id="p${n}"><a href="#p${n + 1}">1</a></p>`).join(
      '',
    );
    expect(bodyOf(many).length).toBeGreaterThan(0);
  });
});
