// An erasing that the disk breaks off at each of its steps: nothing is damaged by it, and the next one finishes.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { keepCapture } from '../../../main/captures/keepCapture';
import { erase } from '../../../main/erasing/erase';
import type { ErasureAim } from '../../../shared/domain/erasing';
import type { FaultPlan } from '../../faults/failingCalls';
import { block, paragraph } from '../../support/bodies';
import { doneOnDisk } from '../../support/brokenOff';
import { filesWith } from '../../support/canaries';
import { afterKill, open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

const CANARY = 'Quillfeather';
const AIM: ErasureAim = { kind: 'words', words: CANARY, isWholeWord: false };
const EVERY = Number(process.env['STET_FULL'] === '1' ? 1 : 7);

async function makeLibrary(root: string): Promise<void> {
  const library = await open(root);
  const snapshot = snapshotOf('Bridge', [block('b1', paragraph(`It was ${CANARY}.`))]);
  const { id } = await library.createArticle({ snapshot, isSample: false, importedFrom: null });
  const article = valueOf(await library.article(id));
  const changed = [block('b1', paragraph('It was nobody.'))];
  valueOf(await article.save({ articleId: id, base: 0, changed, notes: `ring ${CANARY}` }));
  await article.inTurn(() => article.keepRevision('autosave'));
  const occasion = {
    articleId: id,
    requestedAddress: 'https://x.example/',
    capturedAt: '2020-12-11T06:45:00.000Z',
  };
  await keepCapture(library, occasion, {
    finalAddress: 'https://x.example/',
    redirects: [],
    status: 200,
    mediaType: 'text/html',
    pageName: CANARY,
    bytes: Buffer.from(`<p>${CANARY}</p>`),
    text: CANARY,
    pdf: Buffer.from('%PDF-1.7'),
  });
  await library.close();
}

/** Erases with this fault in the disk; answers how many calls there were. */
const eraseWith = (root: string, plan: FaultPlan | null): Promise<number> =>
  doneOnDisk(root, plan, (library, disk, strike) => {
    strike();
    return erase({ library, disk, forgetCaches: async () => undefined }, AIM, 'other');
  });

test('a disk that fails at any step damages nothing, and erasing again leaves nothing', async () => {
  const place = await temporaryFolder();
  const before = join(place, 'before');
  await makeLibrary(before);
  const fresh = async (name: string): Promise<string> => {
    const root = join(place, name);
    await cp(before, root, { recursive: true });
    return root;
  };
  const steps = await eraseWith(await fresh('counted'), null);
  expect(steps).toBeGreaterThan(50);
  for (let at = 0; at < steps; at += EVERY) {
    for (const fault of ['EIO', 'failedSync'] as const) {
      const root = await fresh(`at-${at}-${fault}`);
      await eraseWith(root, { at, fault, isLasting: true });
      await afterKill(root);
      const again = await open(root);
      expect(again.troubles(), `${fault} at ${at}`).toEqual([]);
      await again.close();
      const { ok, findings } = await verifyLibrary(root);
      expect(ok, `${fault} at ${at}: ${JSON.stringify(findings)}`).toBe(true);
      await eraseWith(root, null);
      expect(await filesWith(CANARY, root), `${fault} at ${at}`).toEqual([]);
      expect((await verifyLibrary(root)).ok, `${fault} at ${at}, again`).toBe(true);
      await rm(root, { recursive: true });
    }
  }
});
