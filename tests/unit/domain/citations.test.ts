import { describe, expect, it } from 'vitest';
import { citations } from '../../../shared/domain/citations';
import { block, link, paragraph, run } from '../../support/bodies';

describe('The sources of an article', () => {
  const body = [
    block(
      'a',
      paragraph(
        'It rained. The bill rose (',
        link('read more here', 'https://Records.example:443/bill?utm_source=x#p2'),
        '). Nobody spoke.',
      ),
    ),
    block('b', {
      kind: 'list',
      ordered: false,
      items: [
        {
          inline: [link('the bill', 'https://records.example/bill')],
          sublist: {
            ordered: true,
            items: [{ inline: [run('see '), link('the letter', null)], sublist: null }],
          },
        },
      ],
    }),
    block('c', paragraph(link('here', null), ' and ', link('odd', 'javascript:x'))),
  ];
  const found = citations(body);

  it('are found once, however often and however spelt they are cited', () => {
    expect(
      found.sources.map(({ key, address, labels, citations: places }) => [
        key,
        address,
        labels,
        places.map((place) => [place.blockId, place.linkIndex]),
      ]),
    ).toEqual([
      [
        'https://records.example/bill',
        'https://Records.example:443/bill?utm_source=x#p2',
        ['read more here', 'the bill'],
        [
          ['a', 0],
          ['b', 0],
        ],
      ],
    ]);
  });

  it('come with the sentence around them', () => {
    expect(found.sources[0]?.citations[0]?.sentence).toBe('The bill rose (read more here).');
  });

  it('lack an address where it was lost or may not stand, and are counted in their block', () => {
    expect(found.missing.map(({ blockId, linkIndex, label }) => [blockId, linkIndex, label])).toEqual([
      ['b', 1, 'the letter'],
      ['c', 0, 'here'],
      ['c', 1, 'odd'],
    ]);
    expect(found.vague.map(({ label }) => label)).toEqual(['read more here']);
  });
});
