import { expect, test } from 'vitest';
import type { AppContext } from '../../../main/ipc/context';
import { draftHandlers } from '../../../main/drafts/handlers';
import { libraryHandlers } from '../../../main/library/handlers';
import type { Library } from '../../../main/library/library';
import { recordHandlers } from '../../../main/record/handlers';
import { REQUEST_CONTRACT } from '../../../shared/ipc/contract';
import { seq } from '../../../shared/domain/ids';
import { SITE_TARGET } from '../../../shared/domain/target';
import { block, paragraph } from '../../support/bodies';
import { editionOf } from '../../support/editions';
import {
  newId,
  open,
  snapshotOf,
  temporaryFolder,
  tickingClock,
  valueOf,
} from '../../support/temporaryLibrary';

/** A desk at which a library lies, and what the window was told. */
function deskOf(library: Library | null) {
  const told: string[] = [];
  const context: AppContext = {
    library: () => library,
    targets: async () => [{ id: SITE_TARGET, kind: 'site', label: 'The site', address: '' }],
    announce: (channel) => void told.push(channel),
    now: tickingClock('2020-12-12T23:30:00.000Z'),
    newId,
    queueCaptures: () => 0,
    sampleSnapshot: () => snapshotOf('The sample'),
  };
  return { ...libraryHandlers(context), ...draftHandlers(context), ...recordHandlers(context), told };
}

const correction = {
  kind: 'correction' as const,
  wrong: '£2.7m',
  right: '£3.1m',
  why: 'an old report',
  noticedBy: { name: 'a reader', mayBeNamed: false },
  notice: 'An earlier version said £2.7m.',
  block: null,
};

test('she writes, leaves, publishes, corrects, looks back and restores', async () => {
  const library = await open(await temporaryFolder());
  const desk = deskOf(library);
  valueOf(await desk['library.saveHouse']({ name: 'Ada Example' }));
  const draft = valueOf(
    await desk['articles.create']({ from: 'nothing', language: 'en-GB', zone: 'Europe/London' }),
  );
  const articleId = draft.id;
  expect(draft.snapshot.fields.byline).toBe('Ada Example');
  const type = async (base: number, text: string) => {
    const first = block('b1', paragraph(text));
    valueOf(await desk['drafts.save']({ articleId, base, changed: [first], order: [first.id] }));
  };
  await type(0, 'The bridge cost £2.7m.');
  valueOf(await desk['drafts.leave']({ articleId }));
  const article = valueOf(await library.article(articleId));
  await article.inTurn(() => article.record.append('editionSent', editionOf(2).sent, 'Europe/London'));
  await type(1, 'The bridge cost £3.1m.');
  const logged = valueOf(
    await desk['record.logCorrection']({ articleId, details: correction, supersedes: null }),
  );
  expect(logged).toMatchObject({ issuedOn: '2020-12-12', revision: 2 });

  const standing = valueOf(await desk['record.standing']({ articleId }));
  expect(standing.targets[0]).toMatchObject({ state: 'live', hasChanges: true });
  const asked = { articleId, targetId: SITE_TARGET, at: '2021-01-01T00:00:00.000Z' };
  const { live } = valueOf(await desk['record.editionLiveAt'](asked));
  expect(JSON.stringify(live?.snapshot.body)).toContain('£2.7m');
  expect(
    valueOf(await desk['record.editionLiveAt']({ ...asked, at: '2020-01-01T00:00:00.000Z' })).live,
  ).toBeNull();

  const restored = valueOf(await desk['record.restore']({ articleId, seq: logged.revision }));
  expect(JSON.stringify(restored.snapshot.body)).toContain('£2.7m');
  const history = valueOf(await desk['record.history']({ articleId }));
  expect(history.items.map(({ cause }) => cause)).toEqual([
    'restored',
    'beforeCorrecting',
    'leaving',
    'created',
  ]);
  REQUEST_CONTRACT['record.history'].response.parse(history);
  const { changed } = valueOf(await desk['library.list']({ since: 0 }));
  expect(changed).toMatchObject([{ id: articleId, wasPublished: true, liveOn: [SITE_TARGET] }]);
  expect(desk.told).toContain('library.changed');
  const verified = valueOf(await desk['library.verify']({}));
  REQUEST_CONTRACT['library.verify'].response.parse(verified);
  // The edition of this story names a page that was never kept.
  expect(verified.findings.map(({ kind }) => kind)).toEqual(['missing']);
});

test('the sample and an imported file say in the record where they came from', async () => {
  const library = await open(await temporaryFolder());
  const desk = deskOf(library);
  const sample = valueOf(await desk['articles.create']({ from: 'sample' }));
  expect([sample.isSample, sample.snapshot.fields.headline]).toEqual([true, 'The sample']);
  const object = { sha256: sample.head.hash, ext: 'txt', bytes: 12, mediaType: 'text/plain' };
  const file = { name: 'bridge.txt', object };
  const { fields, notices } = snapshotOf('Bridge');
  const request = { from: 'import' as const, file, fields, blocks: [], notices };
  const imported = valueOf(await desk['articles.create'](request));
  const entries = await valueOf(await library.article(imported.id)).record.entries();
  expect(entries).toMatchObject([{ content: { importedFrom: file } }, { content: { cause: 'imported' } }]);
});

test('what cannot be done is said', async () => {
  const desk = deskOf(await open(await temporaryFolder()));
  const { id: articleId } = valueOf(await desk['articles.create']({ from: 'sample' }));
  const codes = [
    await desk['record.revision']({ articleId, seq: seq.parse(99) }),
    await desk['record.restore']({ articleId, seq: seq.parse(0) }),
    await desk['articles.deleteForGood']({ articleId }),
    await deskOf(null)['library.list']({ since: 0 }),
  ].map((result) => (result.ok ? 'done' : result.failure.code));
  expect(codes).toEqual(['revisionNotFound', 'revisionNotFound', 'badRequest', 'noLibrary']);
});
