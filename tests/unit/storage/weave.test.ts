import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seq, type Seq, type Sha256 } from '../../../shared/domain/ids';
import { canonicalJson } from '../../../shared/text/canonical';
import { openContents } from '../../../main/storage/contents';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { applyReorder, reorderBetween } from '../../../main/storage/reorder';
import { joinRevision, splitRevision } from '../../../main/storage/revisionText';
import { applySplice, spliceBetween } from '../../../main/storage/splice';
import { anyBody, block, paragraph } from '../../support/bodies';
import { quarantineAt, snapshotOf, temporaryFolder } from '../../support/temporaryLibrary';

const openAt = (folder: string) =>
  openContents({
    disk: nodeDisk(),
    folder,
    quarantine: quarantineAt(folder),
    randomBytes: (length) => randomBytes(length),
  });
const revisionOf = (headline: string, body: Parameters<typeof snapshotOf>[1]) => ({
  cause: 'autosave',
  from: null,
  remote: null,
  snapshot: snapshotOf(headline, body),
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', '😀', '😁', '🎉', 'é', '\n') });

test('a change of any text makes the one of the other, and never parts a surrogate pair', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const splice = spliceBetween(from, to);
      expect(applySplice(from, splice)).toBe(to);
      expect(() => canonicalJson(splice)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

test('a change of any order makes the one of the other, or is too long to be worth it', () => {
  const order = fc.array(fc.nat({ max: 12 }), { maxLength: 30 });
  fc.assert(
    fc.property(order, order, (from, to) => {
      expect(applyReorder(from, reorderBetween(from, to) ?? [[0, from.length, ...to]])).toEqual(to);
    }),
  );
  const [from, to] = [0, 100].map((first) => Array.from({ length: 100 }, (_, at) => first + at));
  expect(reorderBetween(from ?? [], to ?? [])).toBeNull();
});

test('a revision in its parts is its canonical JSON, whatever its words are', () => {
  fc.assert(
    fc.property(anyBody, fc.string({ unit: 'grapheme' }), (body, headline) => {
      const revision = revisionOf(`${headline} "snapshot":{"body":[`, body);
      const parts = splitRevision(revision);
      expect(parts && joinRevision(parts)).toBe(canonicalJson(revision));
    }),
  );
  expect(splitRevision({ id: 'a1' })).toBeNull();
});

/** What she may do between two revisions: another text in one block, a block moved, taken out, put in, or all of it. */
const step = fc.record({
  kind: fc.constantFrom('change', 'move', 'take', 'put', 'back', 'all'),
  at: fc.nat({ max: 40 }),
  to: fc.nat({ max: 40 }),
  body: anyBody,
  isOpenedAgain: fc.boolean(),
});

test('any sequence of edits is rebuilt, every revision exactly, after it is opened again and packed', async () => {
  await fc.assert(
    fc.asyncProperty(anyBody, fc.array(step, { minLength: 1, maxLength: 40 }), async (first, steps) => {
      const folder = await mkdtemp(join(tmpdir(), 'stet-weave-'));
      const kept: { seq: Seq; commit: Sha256; content: unknown }[] = [];
      let contents = await openAt(folder);
      let body = first;
      for (const [place, { kind, at, to, body: other, isOpenedAgain }] of steps.entries()) {
        const spot = at % Math.max(body.length, 1);
        const [one] = other;
        const without = body.filter((_, index) => index !== spot);
        const there = body[spot];
        if (kind === 'change' && one && there) body = body.with(spot, { id: there.id, content: one.content });
        if (kind === 'move' && there) body = [...without.slice(0, to), there, ...without.slice(to)];
        if (kind === 'take') body = without;
        if (kind === 'put' && one) body = [...body.slice(0, spot), one, ...body.slice(spot)];
        if (kind === 'back') body = first;
        if (kind === 'all') body = other;
        const content = revisionOf(`Headline ${at}`, body);
        const entry = seq.parse(place);
        kept.push({ seq: entry, commit: await contents.store(entry, content), content });
        if (isOpenedAgain) contents = await openAt(folder);
      }
      const again = await openAt(folder);
      for (const { seq: place, commit, content } of kept) {
        expect(again.read(place, commit)).toEqual({ content });
      }
      await rm(folder, { recursive: true });
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('one paragraph changed a thousand times is rebuilt at any time, from keyframes that are never far', async () => {
  const folder = await temporaryFolder();
  const contents = await openAt(folder);
  const commits: Sha256[] = [];
  const contentAt = (count: number) =>
    revisionOf('Bridge', [
      block('b1', paragraph(`It cost £${count}, and that was known before it was built.`)),
    ]);
  for (let count = 0; count < 200; count += 1) {
    commits.push(await contents.store(seq.parse(count), contentAt(count)));
  }
  const lines = (await readFile(join(folder, 'pack.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('{"block"'))).toHaveLength(4);
  expect(lines.filter((line) => line.includes('"order"'))).toHaveLength(4);
  const again = await openAt(folder);
  for (const [count, commit] of commits.entries()) {
    expect(again.read(seq.parse(count), commit)).toEqual({ content: contentAt(count) });
  }
});

test('a block that changed is kept as a change of the one with its id, though every block changed and moved', async () => {
  const folder = await temporaryFolder();
  const contents = await openAt(folder);
  const words = 'The council paid three times what the bridge was worth, papers seen by us show. '.repeat(5);
  const body = Array.from({ length: 200 }, (_, at) => block(`b${at}`, paragraph(`${at}. ${words}`)));
  await contents.store(seq.parse(0), revisionOf('Bridge', body));
  const changed = body.map(({ id }, at) => block(id, paragraph(`${at}. ${words}Since May.`))).reverse();
  await contents.store(seq.parse(1), revisionOf('Bridge', changed));
  const lines = (await readFile(join(folder, 'pack.jsonl'), 'utf8')).split('\n');
  expect(
    lines.filter((line) => line.includes('"splice"') && line.includes('"of"') && !line.includes('"seq"')),
  ).toHaveLength(200);
  expect(Math.max(...lines.slice(201, 401).map(({ length }) => length))).toBeLessThan(100);
});
