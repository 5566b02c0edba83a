// One library on two devices that were offline: a sync program brings the other's record, and she chooses between the texts.
import { copyFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { startWriting, stets } from './support/stets';

const { start, follow } = stets({ per: 'test' });

const HEADLINE = 'The bridge that nobody was mending';

/** Writes on in the library of one device, and closes it: what she wrote is a revision then. */
async function writeOn(stet: RunningStet, text: string): Promise<void> {
  await stet.desk.body.getByText('It cost £2.7m.').waitFor();
  await stet.desk.writeAtEnd(text);
  await stet.desk.untilSaved();
  await stet.close();
}

/** The desk's library and the laptop's, each written in since they were last the same; and the folders of the article. */
async function twoDevices() {
  const desk = await start();
  await startWriting(desk, HEADLINE);
  await desk.desk.writeAtEnd('It cost £2.7m.');
  await desk.desk.untilSaved();
  await desk.close();
  const away = join(desk.library, '..', 'laptop');
  cpSync(desk.library, join(away, 'library'), { recursive: true });
  const laptop = await start({ library: join(away, 'library'), userData: join(away, 'app') });
  // Which opens a new article too; that is on the desk first.
  await startWriting(laptop);
  await laptop.desk.library.getByRole('link', { name: HEADLINE }).click();
  await writeOn(laptop, ' The mayor was asked on the train.');
  const again = follow(await desk.startAgain());
  await writeOn(again, ' The engineer was asked at the desk.');
  const [id = ''] = readdirSync(join(desk.library, 'articles'));
  const [here, there] = [desk.library, join(away, 'library')].map((path) => join(path, 'articles', id));
  return { desk: again, here: String(here), there: String(there) };
}

const RECORD = ['record.jsonl', 'contents/pack.jsonl'] as const;

async function noticeOf(stet: RunningStet) {
  await stet.page.getByText('was continued on two computers').waitFor();
  const history = await stet.desk.showTab('History');
  const notice = history.getByRole('region', { name: 'Also written on another device' });
  await notice.waitFor();
  return { history, notice };
}

describe('a record that two devices wrote', () => {
  it('left beside ours by a sync program: she looks at the other version, and takes it', async () => {
    const { desk, here, there } = await twoDevices();
    for (const file of RECORD) {
      const beside = file.replace('.jsonl', ' (conflicted copy 2020-12-11).jsonl');
      copyFileSync(join(there, file), join(here, beside));
    }
    const stet = follow(await desk.startAgain());
    await stet.desk.body.getByText('asked at the desk').waitFor();
    const { history, notice } = await noticeOf(stet);
    expect(await violations(stet.page)).toEqual([]);
    expect(await history.getByText('Other device', { exact: true }).count()).toBeGreaterThan(0);

    await notice.getByRole('button', { name: 'Look at the other version' }).click();
    const stage = stet.page.getByRole('region', { name: 'Looking back' });
    await stage.getByText('train').first().waitFor();
    await stage.getByRole('button', { name: 'Back to writing' }).click();

    await notice.getByRole('button', { name: 'Use the other’s text' }).click();
    await stet.desk.body.getByText('asked on the train').waitFor();
    await notice.waitFor({ state: 'detached' });
    await history.getByText(/^restored from/).waitFor();
    const verified = await stet.page.evaluate(() => window.stet.ask['library.verify']({}));
    expect(verified.ok && verified.value).toMatchObject({ ok: true, findings: [] });
    await stet.close();
  });

  it('put in the place of ours while she writes: her words stay, and she keeps them', async () => {
    const { desk, here, there } = await twoDevices();
    const stet = follow(await desk.startAgain());
    await stet.desk.body.getByText('asked at the desk').waitFor();
    for (const file of RECORD) copyFileSync(join(there, file), join(here, file));
    await stet.desk.writeAtEnd(' And she writes on.');
    const { history, notice } = await noticeOf(stet);
    await notice.getByRole('button', { name: 'Keep this' }).click();
    await notice.waitFor({ state: 'detached' });
    await stet.desk.body.getByText('And she writes on.').waitFor();
    expect(await history.getByText('Other device', { exact: true }).count()).toBeGreaterThan(0);
    await stet.close();
    const again = follow(await desk.startAgain());
    await again.desk.body.getByText('And she writes on.').waitFor();
    await again.desk.showTab('History');
    expect(await again.page.getByRole('region', { name: 'Also written on another device' }).count()).toBe(0);
    await again.close();
  });
});
