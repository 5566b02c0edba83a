import { copyFile, cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { adoptedBy, branchSeq, seqInChain } from '../../../shared/domain/branchSeq';
import { libraryFacts } from '../../../shared/domain/branchFacts';
import { foldCaptures } from '../../../shared/domain/foldCaptures';
import { foldBranches } from '../../../shared/domain/foldBranches';
import { foldStanding, openIntents } from '../../../shared/domain/foldStanding';
import { foldHistory } from '../../../shared/domain/foldHistory';
import { correctionId, seq, type Seq } from '../../../shared/domain/ids';
import type { Article } from '../../../main/drafts/article';
import type { Library } from '../../../main/library/library';
import { erase } from '../../../main/erasing/erase';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { filesWith } from '../../support/canaries';
import { editionOf } from '../../support/editions';
import { afterKill, open, temporaryFolder } from '../../support/temporaryLibrary';
import { openedAgain, twoDevices, typeAndKeep } from '../../support/twoDevices';

async function publish({ objects }: Library, article: Article, revision: Seq): Promise<void> {
  const { intended, sent } = editionOf(revision);
  const page = await objects.keep(Buffer.from('<p>as sent</p>'), 'html', 'text/html');
  await article.record.append('editionIntended', intended, 'UTC');
  await article.record.append('editionSent', { ...sent, sent: page, read: page }, 'UTC');
}

const correct = (article: Article, revision: Seq) =>
  article.record.append(
    'correctionLogged',
    {
      id: correctionId.parse(`c${revision}`),
      kind: 'correction',
      wrong: '£2.7m',
      right: '£3.1m',
      why: '',
      noticedBy: { name: '', mayBeNamed: false },
      notice: 'It cost £3.1m.',
      block: null,
      issuedOn: '2020-12-11',
      revision,
      supersedes: null,
    },
    'UTC',
  );

/** Over there it was published and corrected; here it was written on. Then the two meet, in one of two ways. */
async function met(how: 'inItsPlace' | 'beside') {
  const devices = await twoDevices();
  const { article, other, here, id } = devices;
  const [publishes, writes] = how === 'beside' ? [other, article] : [article, other];
  const { seq: revision } = await typeAndKeep(publishes, 'It cost £2.7m.');
  await publish(devices.library, publishes, revision);
  await correct(publishes, revision);
  await typeAndKeep(writes, 'The mayor was asked.');
  await (how === 'beside' ? devices.leaveRecordBeside() : devices.replaceRecord());
  if (how === 'inItsPlace') await article.look();
  return { ...devices, ...(await openedAgain(here, id)) };
}

describe.each(['inItsPlace', 'beside'] as const)('a branch that came %s', (how) => {
  test('counts: its edition is live, its correction stands, and its intent is not open', async () => {
    const { article } = await met(how);
    const facts = await article.facts();
    const { targets, corrections } = foldStanding(
      facts,
      [{ id: editionOf(1).sent.target.id, kind: 'site', label: 'The site', address: '' }],
      article.draft().snapshot,
    );
    expect(targets).toMatchObject([{ state: 'live', hasChanges: true }]);
    expect(corrections).toMatchObject([{ right: '£3.1m' }]);
    expect(openIntents(facts)).toEqual([]);
    const live = await article.revision(targets[0]?.revision ?? seq.parse(0));
    expect(JSON.stringify(live?.content.snapshot.body)).toContain('It cost £2.7m.');
    expect(corrections[0]?.revision).toBe(live?.seq);
  });

  test('has its revisions in History, to be compared and restored, and asks once which text is to stay', async () => {
    const { article, here, id } = await met(how);
    const items = foldHistory(await article.facts());
    const theirs = items.filter((item) => adoptedBy(item.seq) !== null);
    expect(theirs).toMatchObject([{ cause: 'autosave', editions: [{}], corrections: [{}], removed: 3 }]);
    const [open] = foldBranches(await article.facts());
    expect(open).toMatchObject({ newest: theirs[0]?.seq, count: 1 });
    const branch = open?.adoptedBy ?? seq.parse(0);
    await article.record.append('branchPassedOver', { branch }, 'UTC');
    expect(foldBranches(await article.facts())).toEqual([]);
    expect((await verifyLibrary(here)).findings).toEqual([]);
    const again = await openedAgain(here, id);
    expect(foldBranches(await again.article.facts())).toEqual([]);
  });

  test('is taken by restoring its text, which asks no more', async () => {
    const { article } = await met(how);
    const [open] = foldBranches(await article.facts());
    const kept = open && (await article.revision(open.newest));
    expect(kept).toBeTruthy();
    if (!kept) return;
    const { snapshot } = kept.content;
    await article.inTurn(() =>
      article.keepForeign({ cause: 'restored', from: kept.seq, remote: null, snapshot }),
    );
    expect(foldBranches(await article.facts())).toEqual([]);
  });

  test('loses a name with all else that holds it, and verify says erased', async () => {
    const CANARY = 'Xanthippe Quillfeather';
    const devices = await twoDevices({}, (article) => typeAndKeep(article, `Both had ${CANARY}.`));
    await typeAndKeep(devices.other, `Asked over there: ${CANARY}.`);
    await typeAndKeep(devices.other, 'Nobody was asked.');
    await typeAndKeep(devices.article, `Asked over here: ${CANARY}.`);
    await (how === 'beside' ? devices.leaveRecordBeside() : devices.replaceRecord());
    if (how === 'inItsPlace') await devices.article.look();
    const { library, article } = await openedAgain(devices.here, devices.id);
    const erasing = { library, disk: nodeDisk(), forgetCaches: async () => undefined };
    const aim = { kind: 'words', words: CANARY, isWholeWord: false } as const;
    const done = await erase(erasing, aim, 'sourceSafety');
    expect(done).toMatchObject({ ok: true, value: { left: { places: [] } } });
    expect(await filesWith(CANARY, devices.here)).toEqual([]);
    const verified = await verifyLibrary(devices.here);
    expect(verified.ok).toBe(true);
    expect(
      verified.findings.filter(({ kind, place }) => kind === 'erased' && place.includes('forks')),
    ).toHaveLength(2);
    expect(JSON.stringify(await article.facts())).toContain(
      how === 'beside' ? 'Nobody was asked.' : 'As it was.',
    );
  });
});

test('an erasing that a kill cut short goes on in the branch when the article is opened next', async () => {
  const { article, here, id, folder } = await met('beside');
  const theirs = foldHistory(await article.facts()).find((item) => adoptedBy(item.seq) !== null);
  const said = { kind: 'words', ground: 'other', count: 1 } as const;
  await article.record.append('erased', { ...said, objects: [], entries: theirs ? [theirs.seq] : [] }, 'UTC');
  expect(await filesWith('2.7m', join(folder, 'forks'))).not.toEqual([]);
  const again = await openedAgain(here, id);
  expect(foldHistory(await again.article.facts()).some((item) => adoptedBy(item.seq) !== null)).toBe(false);
  expect((await verifyLibrary(here)).findings).toMatchObject([{ kind: 'erased' }]);
});

test('what was captured on the other device counts, though the library’s own record is another’s branch', async () => {
  const { library, here } = await twoDevices();
  const there = join(await temporaryFolder(), 'there');
  const failed = { articleId: null, requestedAddress: 'https://x.example/', code: 'offline' };
  await cp(here, there, { recursive: true });
  await afterKill(there);
  const other = await open(there);
  await other.record.append('captureFailed', failed, 'UTC');
  await other.close();
  await library.record.append('captureFailed', { ...failed, requestedAddress: 'https://y.example/' }, 'UTC');
  await library.close();
  for (const file of ['record', 'contents/pack']) {
    await copyFile(join(there, `${file}.jsonl`), join(here, `${file} 2.jsonl`));
  }
  const { record } = await open(here);
  const known = foldCaptures(libraryFacts(await record.entries(), await record.branches()));
  expect([...known.keys()].sort()).toEqual(['https://x.example/', 'https://y.example/']);
  expect((await verifyLibrary(here)).findings).toEqual([]);
});

describe('a long record that went another way', () => {
  test('is kept with its older lines, which are packed on either side', async () => {
    const devices = await twoDevices({}, async (article) => {
      for (let count = 0; count < 90; count += 1) await typeAndKeep(article, `It cost £${count}.`);
    });
    const packed = await openedAgain(devices.here, devices.id);
    expect((await readdir(devices.folder)).some((name) => name.endsWith('.gz'))).toBe(true);
    await typeAndKeep(packed.article, 'Our way.');
    await typeAndKeep(devices.other, 'Their way.');
    await devices.replaceRecord();
    await packed.article.look();
    const { article } = await openedAgain(devices.here, devices.id);
    // Ours stands in theirs as the other text of a conflict too.
    expect(foldHistory(await article.facts())).toHaveLength(91 + 3);
    const [open] = foldBranches(await article.facts());
    const ours = open && (await article.revision(open.newest));
    expect(JSON.stringify(ours?.content.snapshot.body)).toContain('Our way.');
    expect((await verifyLibrary(devices.here)).findings).toEqual([]);
  });
});

describe('two branches that have a part in common', () => {
  test('are counted once, and adopted once', async () => {
    const devices = await twoDevices();
    await typeAndKeep(devices.article, 'Our way.');
    await typeAndKeep(devices.other, 'Their way.');
    await devices.leaveRecordBeside();
    await devices.article.look();
    await devices.leaveRecordBeside();
    await devices.article.look();
    await typeAndKeep(devices.other, 'Their way, and on.');
    await devices.leaveRecordBeside();
    await devices.article.look();
    const facts = await devices.article.facts();
    expect(facts.filter(({ kind }) => kind === 'branchKept')).toHaveLength(2);
    const theirs = foldHistory(facts).filter((item) => adoptedBy(item.seq) !== null);
    expect(theirs.map((item) => seqInChain(item.seq))).toEqual([3, 2]);
    expect((await verifyLibrary(devices.here)).findings).toEqual([]);
  });
});

describe('verify, of branches', () => {
  async function damaged(change: (fork: string) => Promise<unknown>) {
    const { here, folder, article } = await met('beside');
    const [hash = ''] = await readdir(join(folder, 'forks'));
    expect((await verifyLibrary(here)).findings).toEqual([]);
    expect(article.record.head()).not.toBeNull();
    await change(join(folder, 'forks', hash));
    const { ok, findings } = await verifyLibrary(here);
    const named = findings.map(
      ({ kind, place }) => `${kind} ${place.split('forks/')[1]?.slice(64) ?? place}`,
    );
    return { ok, named };
  }
  const rewrite = async (path: string, change: (lines: string[]) => (string | undefined)[]) => {
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    await writeFile(
      path,
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
  };
  const chain = (fork: string) => join(fork, 'record.jsonl');
  const pack = (fork: string) => join(fork, 'contents', 'pack.jsonl');

  test('names one that is gone', async () => {
    expect(await damaged((fork) => rm(fork, { recursive: true }))).toEqual({
      ok: false,
      named: ['missing ', expect.stringMatching(/^unreferenced objects/)],
    });
  });
  test('names one that was cut', async () => {
    expect((await damaged((fork) => rewrite(chain(fork), (lines) => lines.slice(0, -1)))).named).toContain(
      'cut /record.jsonl',
    );
  });
  test('names an altered line, and altered words, with their place', async () => {
    const earlier = (line = '') => line.replace('2020-12-11', '2020-12-10');
    expect(
      (await damaged((fork) => rewrite(chain(fork), ([a, b, c, ...rest]) => [a, b, earlier(c), ...rest])))
        .named,
    ).toEqual(['altered /record.jsonl:3']);
    const { named } = await damaged((fork) =>
      rewrite(pack(fork), (lines) => lines.map((line) => line.replace('£2.7m', '£9.9m'))),
    );
    expect(named[0]).toMatch(/^altered \/record\.jsonl:\d$/);
  });
  test('names contents that are missing', async () => {
    const { ok, named } = await damaged((fork) => rm(pack(fork)));
    expect(ok).toBe(false);
    expect(named.filter((one) => one.startsWith('missing')).length).toBeGreaterThan(3);
  });
  test('calls one that no entry adopts unreferenced, and looks into it all the same', async () => {
    const { ok, named } = await damaged((fork) =>
      rename(fork, fork.replace(/[0-9a-f]{64}$/, 'f'.repeat(64))),
    );
    expect(ok).toBe(false);
    expect(named).toEqual(['unreferenced ', 'cut /record.jsonl', 'missing ']);
  });
});

describe('the number of an entry of a branch', () => {
  test('tells its branch and its place, and is none of the chain’s', () => {
    const number = branchSeq(seq.parse(5), seq.parse(2));
    expect([adoptedBy(number), seqInChain(number)]).toEqual([5, 2]);
    expect([adoptedBy(seq.parse(7)), seqInChain(seq.parse(7))]).toEqual([null, 7]);
  });
});
