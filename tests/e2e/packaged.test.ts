// The app as it is shipped: it does the main job, and has nothing in it that only tests may do.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyLibrary } from '../tour/verifying';
import { startWriting, stets } from './support/stets';

const executable = process.env['STET_PACKAGED'];
if (executable === undefined)
  process.stderr.write('Not tried here, since STET_PACKAGED names no packaged app.\n');
const HOUR_MS = 3_600_000;

describe.skipIf(executable === undefined)('the packaged app', () => {
  const { start } = stets({ per: 'file' });
  const home = mkdtempSync(join(tmpdir(), 'stet-home-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('starts, keeps what is written and publishes it, by the true clock and in the usual place', async () => {
    const stet = await start({ executable, env: { HOME: home, STET_CLOCK: String(-72 * HOUR_MS) } });
    const { app, page, desk } = stet;
    expect(await app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
    const documents = await app.evaluate(({ app: electron }) => electron.getPath('documents'));
    expect(documents.startsWith(home)).toBe(true);
    const library = join(documents, 'Stet');
    await page.getByText(library, { exact: true }).waitFor();
    await startWriting(stet, 'Shipped');
    await desk.writeAtEnd('As a reader gets it.');
    await desk.untilSaved();
    await desk.openPublishDialog();
    await desk.confirmPublication();
    const live = await (await fetch(await desk.takeLiveAddress())).text();
    expect(live).toContain('As a reader gets it.');
    const at = /"datePublished":"([^"]+)"/.exec(live)?.[1] ?? '';
    expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(HOUR_MS);
    await stet.close();
    expect(verifyLibrary(library)).toEqual({ verify: 'ok' });
  });

  it('has no seams', () => {
    const code = readFileSync(join(dirname(String(executable)), 'resources', 'app.asar'), 'latin1');
    expect(code).toContain('editions.publish');
    expect(code).not.toMatch(/STET_(CLOCK|HOSTS|DISK_FAULT|LIBRARY|NETWORK_LOG)/);
  });
});
