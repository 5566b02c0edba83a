// Where the system has a keyring, the application password is kept there, and nowhere in plain text.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWordPress, type WordPress } from '../support/wordpress';
import { startWriting, stets } from './support/stets';

const WITH_KEYRING = fileURLToPath(new URL('../../scripts/setup/withKeyring.sh', import.meta.url));
const missing = ['gnome-keyring-daemon', 'dbus-run-session'].filter(
  (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0,
);
if (missing.length > 0)
  process.stderr.write(`Not tried here, since it is not installed: ${missing.join(', ')}\n`);

/** A keyring that lasts for the whole test: its place in the environment, and the process that holds it. */
async function openKeyring(): Promise<{
  readonly env: Record<string, string>;
  readonly holder: ChildProcess;
}> {
  const print = 'echo "$DBUS_SESSION_BUS_ADDRESS|$XDG_RUNTIME_DIR|$XDG_DATA_HOME"; exec cat >/dev/null';
  const holder = spawn(WITH_KEYRING, ['sh', '-c', print], { stdio: ['pipe', 'pipe', 'ignore'] });
  const line = await new Promise<string>((done) => holder.stdout.once('data', (text) => done(String(text))));
  const [address = '', runtime = '', home = ''] = line.trim().split('|');
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: home },
    holder,
  };
}

/** Files below a folder that hold one of these texts. */
function filesWith(folder: string, texts: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => texts.some((text) => readFileSync(file).includes(text)));
}

describe.skipIf(missing.length > 0)('with a keyring', () => {
  const { start, follow } = stets({ per: 'file' });
  let wordpress: WordPress;
  let keyring: Awaited<ReturnType<typeof openKeyring>>;

  beforeAll(async () => {
    [wordpress, keyring] = await Promise.all([startWordPress(), openKeyring()]);
  });
  afterAll(async () => {
    keyring.holder.stdin?.end();
    await wordpress.stop();
  });

  it('the password is asked for once, outlives a restart, and is in no file in plain text', async () => {
    const { user, applicationPassword } = wordpress.users.admin;
    const first = await start({ env: keyring.env, args: ['--password-store=gnome-libsecret'] });
    await startWriting(first, 'Kept safe');
    await first.desk.writeAtEnd('Sent without asking again.');
    const panel = await first.desk.showTab('Publishing');
    await panel.getByRole('button', { name: 'Connect a site…' }).click();
    await first.desk.connectWordPress({ url: wordpress.url, user, applicationPassword });

    const stet = follow(await first.restart());
    const { page, desk, userData, library } = stet;
    await desk.body.getByText('Sent without asking again.').waitFor();
    await page.keyboard.press('ControlOrMeta+,');
    await desk.dialog('Settings').getByRole('tab', { name: 'Sites' }).click();
    await desk
      .dialog('Settings')
      .getByText(/The password is in the system’s safe storage\./)
      .waitFor();
    await page.keyboard.press('Escape');
    const dialog = await desk.openPublishDialog();
    await dialog
      .getByRole('radio')
      .filter({ hasText: `as ${user}` })
      .click();
    expect(await dialog.getByLabel('Application password').count()).toBe(0);
    await desk.confirmPublication();
    const address = await desk.takeLiveAddress();
    expect((await (await fetch(address)).text()).includes('Sent without asking again.')).toBe(true);
    await stet.close();

    const bare = applicationPassword.replaceAll(' ', '');
    const secrets = [
      applicationPassword,
      bare,
      ...[applicationPassword, bare].map((secret) => Buffer.from(`${user}:${secret}`).toString('base64')),
    ];
    expect(filesWith(userData, [new URL(wordpress.url).host])).not.toEqual([]);
    expect(filesWith(userData, secrets)).toEqual([]);
    expect(filesWith(library, secrets)).toEqual([]);
  });
});
