import { describe, expect, it } from 'vitest';
import { blockContent, body as bodySchema, type BlockContent } from '../../../shared/domain/body';
import { footnotesOf } from '../../../shared/domain/footnotes';
import { joinInline, linksOf } from '../../../shared/domain/inline';
import { mapStretches } from '../../../shared/domain/mapStretches';
import { blockText, bodyText, isBlank } from '../../../shared/html/renderText';
import { sameContent } from '../../../shared/text/compareContent';
import { compareSnapshots } from '../../../shared/text/compare';
import { contentHash, wordsHash } from '../../../shared/text/hash';
import { block, link, paragraph, picture, run } from '../../support/bodies';
import { footnote, NEW_KINDS, note } from '../../support/blocks';
import { snapshotOf } from '../../support/records';

const kind = <K extends BlockContent['kind']>(wanted: K): Extract<BlockContent, { kind: K }> => {
  const found = NEW_KINDS.find((one): one is Extract<BlockContent, { kind: K }> => one.kind === wanted);
  if (found === undefined) throw new Error(`No ${wanted}`);
  return found;
};

describe('The blocks of the first version', () => {
  it('keep their hashes for good: these are of that version', () => {
    const old: [BlockContent, string, string][] = [
      [
        { kind: 'heading', level: 3, inline: [run('A'), run('B', 'italic')] },
        'bcd0862d7a1d5426709c729d0cb3a2f4e27f318c74ad0a96a4118aee94384726',
        'b74776192a7fa69af94765299015918983d3a46ae5865ad7480f81181abc7e94',
      ],
      [
        { kind: 'quote', inline: [run('Q')] },
        'e6f5d8061e2e6ed2655d64255b19e571df187703c21a715be3d98a7d186de468',
        'df9d33947add4d5dbf501e18ba0250daef2a4ad2f33a36d0e6aecd8576ebafda',
      ],
      [
        {
          kind: 'list',
          ordered: true,
          items: [
            {
              inline: [run('one')],
              sublist: { ordered: false, items: [{ inline: [link('two', null)], sublist: null }] },
            },
          ],
        },
        'f25bb7c791f98c146cd289cc7636742cdd9754e376707dd376b421dfac2da6ee',
        '3c41de5be397ab7a703ace79af8e3661bda50e2f72c003d137a220fb78e94f16',
      ],
    ];
    for (const [content, whole, words] of old) {
      expect(contentHash(blockContent.parse(content))).toBe(whole);
      expect(wordsHash(content)).toBe(words);
    }
  });
});

describe('A body', () => {
  it('takes every kind as it is, and refuses what no kind is', () => {
    const body = NEW_KINDS.map((content, index) => block(`b${index}`, content));
    expect(bodySchema.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
    for (const bad of [
      { kind: 'chart' },
      { kind: 'table', hasHeaderRow: true, rows: [] },
      { kind: 'table', hasHeaderRow: true, rows: [[]] },
      { kind: 'table', hasHeaderRow: true, rows: [[[]], [[], []]] },
      { kind: 'quote', inline: [], attribution: [] },
      paragraph({ ...run('x'), notes: [] }),
    ]) {
      expect(blockContent.safeParse(bad).success).toBe(false);
    }
  });

  it('numbers its footnotes by where they stand, cells and attributions too', () => {
    const body = NEW_KINDS.map((content, index) => block(`b${index}`, content));
    const numbers = (blocks: typeof body): string[] =>
      footnotesOf(blocks).map(({ footnote: { id }, number, blockId }) => `${number} ${id} ${blockId}`);
    expect(numbers(body)).toEqual(['1 f1 b0', '2 f2 b1', '3 f3 b5']);
    expect(numbers([...body].reverse())).toEqual(['1 f3 b5', '2 f2 b1', '3 f1 b0']);
    expect(numbers(body.slice(1))).toEqual(['1 f2 b1', '2 f3 b5']);
  });

  it('finds the links of its footnotes after its own', () => {
    const content = paragraph(
      footnote('f', link('b', 'https://b.example/')),
      link('a', 'https://a.example/'),
    );
    expect(linksOf(content).map(({ address }) => address)).toEqual([
      'https://a.example/',
      'https://b.example/',
    ]);
  });

  it('joins runs that are dressed alike and hold the same private notes', () => {
    const noted = (text: string, ...ids: string[]) => ({ ...run(text), notes: ids.map(note) });
    expect(joinInline([noted('a', 'n2', 'n1'), noted('b', 'n1', 'n2'), noted('c', 'n1'), run('d')])).toEqual([
      noted('ab', 'n1', 'n2'),
      noted('c', 'n1'),
      run('d'),
    ]);
  });

  it('has every stretch of it changed in one go', () => {
    const shouted = mapStretches(kind('table'), (inline) =>
      inline.map((part) => (part.kind === 'text' ? { ...part, text: part.text.toUpperCase() } : part)),
    );
    expect(blockText(shouted)).toBe('YEAR\tCOST\n2019\t£27M\n2020\t\nAt today’s prices.');
    const unsaid = mapStretches(kind('quote'), () => []);
    expect(unsaid).toEqual({ kind: 'quote', inline: [] });
  });
});

describe('The words of a block', () => {
  it('are all that can be read: cells, what goes with a picture, the card, the notes', () => {
    expect(blockText(kind('quote'))).toBe('We were not asked.\nAda Example\nBy letter.');
    expect(blockText({ kind: 'picture', picture: picture('a') })).toBe(
      'The bridge at low water\nThe bridge in May\nAda Example',
    );
    expect(blockText(kind('embed'))).toBe('The debate in full');
    expect(
      bodyText([
        block('a', paragraph('Said', footnote('f', 'By letter.'), '.')),
        block('b', kind('divider')),
      ]),
    ).toBe('Said[1].\n\n* * *\n\n[1] By letter.');
  });

  it('can be none without the block being empty', () => {
    expect(isBlank(kind('divider'))).toBe(false);
    expect(
      isBlank({ kind: 'picture', picture: picture('a', { alternativeText: '', caption: '', credit: '' }) }),
    ).toBe(false);
    expect(isBlank({ kind: 'table', hasHeaderRow: false, rows: [[[], [run(' ')]]] })).toBe(true);
  });

  it('stay the same whatever is private or only dress, and change with all that is seen', () => {
    const shown = picture('a');
    const base: BlockContent = { kind: 'picture', picture: shown };
    const unseen: BlockContent = {
      kind: 'picture',
      picture: {
        ...shown,
        original: picture('b').object,
        licence: 'CC BY 4.0',
        turn: 90,
        permission: 'By mail',
      },
    };
    expect(wordsHash(unseen)).toBe(wordsHash(base));
    expect(contentHash(unseen)).not.toBe(contentHash(base));
    expect(sameContent(base, unseen)).toBe(true);
    const seen: [BlockContent, BlockContent][] = [
      [base, { kind: 'picture', picture: picture('b') }],
      [base, { kind: 'picture', picture: { ...shown, alternativeText: 'Another' } }],
      [paragraph('ab', footnote('f', 'x')), paragraph('a', footnote('f', 'x'), 'b')],
      [paragraph('ab', footnote('f', 'x')), paragraph('ab', footnote('f', 'y'))],
      [kind('quote'), { kind: 'quote', inline: kind('quote').inline }],
      [kind('embed'), { ...kind('embed'), address: 'https://x.example/' }],
    ];
    for (const [before, after] of seen) {
      expect(wordsHash(after)).not.toBe(wordsHash(before));
      expect(sameContent(before, after)).toBe(false);
    }
    const dressed: [BlockContent, BlockContent][] = [
      [paragraph('a'), paragraph(run('a', 'code', 'highlight'))],
      [paragraph('a'), paragraph({ ...run('a'), notes: [note('n1')] })],
      [paragraph(footnote('f', 'x')), paragraph(footnote('g', 'x'))],
      [kind('table'), { ...kind('table'), hasHeaderRow: false }],
    ];
    for (const [before, after] of dressed) expect(wordsHash(after)).toBe(wordsHash(before));
  });
});

describe('Two versions of a block', () => {
  const compared = (before: BlockContent, after: BlockContent) =>
    compareSnapshots(snapshotOf([block('a', before)]), snapshotOf([block('a', after)])).blocks[0];

  it('differ where a footnote moved, in dress and not in words', () => {
    const was = paragraph('one two', footnote('f', 'x'));
    expect(compared(was, paragraph('one', footnote('f', 'x'), ' two'))).toMatchObject({
      kind: 'changed',
      formattingChanged: true,
    });
    expect(compared(was, paragraph('one two', footnote('f', 'x'), ' three'))).toMatchObject({
      formattingChanged: false,
    });
  });

  it('differ where an embed leads elsewhere, and not by what is private', () => {
    expect(compared(kind('embed'), { ...kind('embed'), address: 'https://x.example/' })).toMatchObject({
      linksChanged: [{ label: 'The debate in full', after: 'https://x.example/' }],
    });
    expect(compared(paragraph('a b'), paragraph('a ', { ...run('b'), notes: [note('n')] }))).toMatchObject({
      kind: 'same',
    });
  });
});
