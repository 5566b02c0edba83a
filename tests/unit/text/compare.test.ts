import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../shared/domain/article';
import type { Block } from '../../../shared/domain/body';
import { blockText } from '../../../shared/html/renderText';
import { compareSnapshots, compareWords, sameToReaders, type Change } from '../../../shared/text/compare';
import { anyBody, block, link, paragraph, run } from '../../support/bodies';
import { snapshotOf, story } from '../../support/records';

const words = (changes: readonly Change[], kind: Change['kind']) =>
  changes.filter((change) => change.kind === kind).map((change) => change.text);
const kinds = (before: Snapshot, after: Snapshot) =>
  compareSnapshots(before, after).blocks.map((one) =>
    'moved' in one && one.moved ? `${one.kind}, moved` : one.kind,
  );

describe('Two texts', () => {
  it('show a wrong figure whole, with its sign', () => {
    const changes = compareWords('It cost £80,000, or 77.7% of it.', 'It cost £81,000, or 77.8% of it.');
    expect(words(changes, 'removed')).toEqual(['£80,000', '77.7%']);
    expect(words(changes, 'added')).toEqual(['£81,000', '77.8%']);
  });

  it('show neighbouring words that were replaced as one replacement', () => {
    const changes = compareWords('a big red dog ran', 'a small blue cat ran');
    expect(words(changes, 'removed')).toEqual(['big red dog']);
    expect(words(changes, 'added')).toEqual(['small blue cat']);
  });

  it('are both told exactly by their changes', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '1,000', ' ', '\n', '“', 'naïve', '😀', '.'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compareWords(before, after);
        expect(
          changes
            .filter(({ kind }) => kind !== 'added')
            .map((change) => change.text)
            .join(''),
        ).toBe(before);
        expect(
          changes
            .filter(({ kind }) => kind !== 'removed')
            .map((change) => change.text)
            .join(''),
        ).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it('with nothing in common are given up on in good time, and still told exactly', () => {
    const text = (seed: string) => Array.from({ length: 20_000 }, (_, index) => `${seed}${index}`).join(' ');
    const began = performance.now();
    const changes = compareWords(`start ${text('a')} end`, `start ${text('b')} end`);
    expect(performance.now() - began).toBeLessThan(1500);
    expect(words(changes, 'same')).toEqual(['start ', ' end']);
  });
});

describe('Two revisions', () => {
  const before = story(
    'The first paragraph stands.',
    'The second has 220 of them.',
    'The third one goes away entirely.',
  );

  it('are compared block by block, by id', () => {
    const after = snapshotOf([
      block('p1', paragraph('The first paragraph stands.')),
      block('p2', paragraph('The second has 219 of them.')),
      block('p9', paragraph('Something wholly new came in here.')),
    ]);
    const { blocks, summary } = compareSnapshots(before, after);
    expect(blocks.map(({ kind }) => kind)).toEqual(['same', 'changed', 'removed', 'added']);
    expect(summary).toMatchObject({
      added: 7,
      removed: 7,
      blocksAdded: 1,
      blocksRemoved: 1,
      blocksChanged: 1,
      isSame: false,
    });
  });

  it('find their partners by likeness when the ids are new', () => {
    const after = snapshotOf([
      block('x', paragraph('Wholly new words at the top, like no other.')),
      block('y', paragraph('The first paragraph stands.')),
      block('z', paragraph('The second has 219 of them.')),
    ]);
    expect(kinds(before, after)).toEqual(['added', 'same', 'changed', 'removed']);
  });

  it('say that a block moved, and not that it went and came', () => {
    const [a, b, c] = before.body;
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three blocks were made');
    const { blocks, summary } = compareSnapshots(before, snapshotOf([c, a, b]));
    expect(blocks.map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
    expect(summary).toMatchObject({ blocksMoved: 1, added: 0, removed: 0, isSame: false });
  });

  it('tell formatting and links from words', () => {
    const was = snapshotOf([block('a', paragraph('The bill was ', link('here', null), ' and long'))]);
    const is = snapshotOf([
      block(
        'a',
        paragraph('The bill was ', link('here', 'https://x.example/'), ' and ', run('long', 'bold')),
      ),
    ]);
    const [found] = compareSnapshots(was, is).blocks;
    expect(found).toMatchObject({
      kind: 'changed',
      formattingChanged: true,
      linksChanged: [{ label: 'here', before: null, after: 'https://x.example/' }],
    });
    const edited = snapshotOf([block('a', paragraph('The long bill was ', link('here', null), ' and long'))]);
    expect(compareSnapshots(was, edited).blocks[0]).toMatchObject({
      formattingChanged: false,
      linksChanged: [],
    });
  });

  it('compare the fields too, and name only those that differ', () => {
    const after = {
      ...before,
      fields: { ...before.fields, headline: 'Another headline' },
      notices: [{ kind: 'developing' as const, text: null }],
    };
    expect(compareSnapshots(before, after).fields.map(({ field }) => field)).toEqual(['headline', 'notices']);
    expect(sameToReaders(before, after)).toBe(false);
  });

  it('are the same however the runs are cut', () => {
    const cut = snapshotOf([block('a', paragraph('one ', 'two'))]);
    const whole = snapshotOf([block('a', paragraph('one two'))]);
    expect(sameToReaders(cut, whole)).toBe(true);
    expect(compareSnapshots(cut, whole).summary.isSame).toBe(true);
  });

  it('leave no block out and invent none, whatever was done', () => {
    fc.assert(
      fc.property(anyBody, anyBody, fc.array(fc.nat(20), { maxLength: 6 }), (old, fresh, kept) => {
        const ids = new Set<string>();
        const after: Block[] = [
          ...kept.flatMap((place) => old[place] ?? []),
          ...fresh.map((one) => block(`n${one.id}`, one.content)),
        ].filter(({ id }) => !ids.has(id) && ids.add(id));
        const { blocks } = compareSnapshots(snapshotOf(old), snapshotOf(after));
        const oldSide = blocks.flatMap((one) =>
          one.kind === 'removed'
            ? [blockText(one.block.content)]
            : one.kind === 'changed'
              ? [blockText(one.before.content)]
              : one.kind === 'same'
                ? [blockText(one.block.content)]
                : [],
        );
        const newSide = blocks.flatMap((one) =>
          one.kind === 'added' || one.kind === 'same'
            ? [blockText(one.block.content)]
            : one.kind === 'changed'
              ? [blockText(one.after.content)]
              : [],
        );
        expect(newSide).toEqual(after.map(({ content }) => blockText(content)));
        expect(oldSide.sort()).toEqual(old.map(({ content }) => blockText(content)).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('of 50,000 words are compared in well under a second, lightly or heavily edited', () => {
    const texts = Array.from({ length: 500 }, (_, n) =>
      Array.from({ length: 100 }, (__, w) => `word${(n * 7 + w * 13) % 997}`).join(' '),
    );
    const long = story(...texts);
    const edited = (share: number) =>
      story(
        ...texts.map((text, n) =>
          n % share === 0 ? text.replace(/word\d+/, 'other').replace(/word\d+$/, 'end') : text,
        ),
      );
    const began = performance.now();
    expect(compareSnapshots(long, edited(50)).summary.blocksChanged).toBe(10);
    expect(compareSnapshots(long, edited(2)).summary.blocksChanged).toBe(250);
    const renamed = snapshotOf(edited(2).body.map(({ content }, n) => block(`q${n}`, content)));
    expect(compareSnapshots(long, renamed).summary.blocksChanged).toBe(250);
    expect(performance.now() - began).toBeLessThan(2500);
  });
});
