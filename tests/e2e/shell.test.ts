// The window's locks and its way out, tried from inside the real window.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVENTS, REQUESTS } from '../../shared/ipc/channels';
import { chromiumReachedOut, hostsTurnedTo } from './support/network';
import type { RunningStet } from './support/stet';
import { startWriting, stets } from './support/stets';

const HEADLINE = 'The bridge that nobody was mending';

describe('the window', () => {
  const { start } = stets({ per: 'file' });
  let stet: RunningStet;
  beforeAll(async () => {
    stet = await start();
  });

  it('has nothing of Node, and a bridge with the known channels alone', async () => {
    const { page, problems } = stet;
    const found = await page.evaluate(() => ({
      node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
      ask: Object.keys(window.stet.ask),
      listen: Object.keys(window.stet.listen),
      more: Object.keys(window.stet),
    }));
    expect(found.node).toEqual(['undefined', 'undefined']);
    expect(found.ask.sort()).toEqual([...REQUESTS].sort());
    expect(found.listen.sort()).toEqual([...EVENTS].sort());
    expect(found.more.sort()).toEqual(['ask', 'listen']);
    expect(problems).toEqual([]);
  });

  it('hands the system only addresses of the web and of mail', async () => {
    const { app, page, problems } = stet;
    await app.evaluate(({ shell }) => {
      Reflect.set(globalThis, 'opened', []);
      shell.openExternal = async (address) => {
        (Reflect.get(globalThis, 'opened') as string[]).push(address);
      };
    });
    const answers = await page.evaluate(async () => {
      const addresses = [
        'https://records.example/a',
        'mailto:desk@records.example',
        'file:///etc/passwd',
        'javascript:1',
      ];
      const asked = addresses.map((address) => window.stet.ask['app.openExternal']({ address }));
      return (await Promise.all(asked)).map(({ ok }) => ok);
    });
    expect(answers).toEqual([true, true, false, false]);
    const opened = await app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);
    expect(opened).toEqual(['https://records.example/a', 'mailto:desk@records.example']);
    expect(problems).toEqual([]);
  });

  // From here on the window meets problems, as it should.
  it('is served under a strict policy, with a nonce of its own each time, and nothing beside its folder', async () => {
    const { page } = stet;
    const found = await page.evaluate(async () => {
      const read = async (path: string) => {
        const response = await fetch(path);
        return { status: response.status, policy: response.headers.get('content-security-policy') ?? '' };
      };
      return { first: await read('/index.html'), second: await read('/index.html') };
    });
    expect(found.first.policy).toContain("default-src 'none'");
    expect(found.first.policy).toContain("script-src 'self';");
    expect(found.first.policy).not.toContain('unsafe');
    expect(found.first.policy).not.toBe(found.second.policy);
    const outside = await page.evaluate(
      async () => (await fetch('app://stet/..%2f..%2fpackage.json')).status,
    );
    expect(outside).toBe(404);
  });

  it('opens no other window, goes nowhere, and is permitted nothing', async () => {
    const { app, page } = stet;
    const outcome = await page.evaluate(async () => {
      const opened = window.open('https://records.example/');
      window.location.href = 'https://records.example/';
      const states = await Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      );
      const place = await new Promise<string>((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('known'),
          ({ code }) => done(code === 1 ? 'denied' : 'other'),
        ),
      );
      return { opened: opened === null, states: [...new Set(states)], place };
    });
    expect(outcome).toEqual({ opened: true, states: ['denied'], place: 'denied' });
    expect(page.url()).toBe('app://stet/index.html');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('runs no script but its own', async () => {
    const { page, problems } = stet;
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.name = "ran"';
      document.head.append(script);
      const image = new Image();
      image.setAttribute('onerror', 'window.name = "ran"');
      image.src = 'app://stet/missing.png';
      document.body.append(image);
      await new Promise((done) => image.addEventListener('error', done));
      let isEvalAllowed = true;
      try {
        Reflect.apply(Reflect.get(window, 'eval') as () => void, window, ['1']);
      } catch {
        isEvalAllowed = false;
      }
      return { name: window.name, isEvalAllowed };
    });
    expect(ran).toEqual({ name: '', isEvalAllowed: false });
    expect(problems.some((problem) => problem.includes('Content Security Policy'))).toBe(true);
  });
});

describe('a window', () => {
  const { start, follow } = stets({ per: 'test' });

  it('comes back where it stood', async () => {
    const first = await start();
    const move = () =>
      first.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1111, height: 777 }),
      );
    // A window system may give a window that it is only just showing another size.
    await expect
      .poll(async () => {
        await move();
        return first.page.evaluate(() => innerWidth);
      })
      .toBe(1111);
    const second = follow(await first.restart());
    const bounds = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(bounds).toMatchObject({ x: 40, y: 60, width: 1111, height: 777 });
    await second.close();
  });

  it('is the one that a second start leads to', async () => {
    const { app, userData, close } = await start();
    const met = app.evaluate(
      ({ app: electron }) =>
        new Promise<boolean>((done) => electron.once('second-instance', () => done(true))),
    );
    const { spawnfile } = app.process();
    const second = spawn(spawnfile, ['--no-sandbox', '.', `--user-data-dir=${userData}`], {
      stdio: 'ignore',
    });
    const code = await new Promise((done) => second.once('exit', done));
    expect(await met).toBe(true);
    expect(code).toBe(0);
    await close();
  });
});

describe('what was typed', () => {
  const { start, follow } = stets({ per: 'test' });

  it('is all there after closing right behind the last key', async () => {
    const first = await start();
    await startWriting(first, HEADLINE);
    await first.desk.writeAtEnd('Typed in the last moment.');
    const second = follow(await first.restart());
    await second.desk.body.getByText('Typed in the last moment.').waitFor();
    await second.close();
  });

  it('is there as far as "Saved" covered it after a kill in mid-word', async () => {
    const first = await start();
    await startWriting(first, HEADLINE);
    await first.desk.writeAtEnd('Covered by the word Saved.');
    await first.desk.untilSaved();
    await first.page.keyboard.type(' And not cov');
    await first.kill();
    const second = follow(await first.startAgain());
    await second.desk.body.getByText('Covered by the word Saved.').waitFor();
    expect(await second.desk.headline.inputValue()).toBe(HEADLINE);
    await second.close();
  });

  it('holds Stet open while the disk is full, until she decides', async () => {
    const fault = join(tmpdir(), `stet-fault-${process.pid}`);
    const stet = await start({ env: { STET_DISK_FAULT: fault } });
    try {
      await startWriting(stet, HEADLINE);
      await stet.app.evaluate(({ dialog }) => {
        dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
      });
      writeFileSync(fault, 'ENOSPC');
      await stet.desk.writeAtEnd('This finds no room.');
      await stet.desk.saveState.getByText(/^Not saved/).waitFor();
      await stet.app.evaluate(({ app }) => app.quit());
      await stet.desk.body.getByText('This finds no room.').waitFor();
      rmSync(fault);
      await stet.page.keyboard.type(' Now it does.');
      await stet.desk.untilSaved();
      const again = follow(await stet.restart());
      await again.desk.body.getByText('This finds no room. Now it does.').waitFor();
    } finally {
      rmSync(fault, { force: true });
    }
  });
});

describe('the library', () => {
  const { start, follow } = stets({ per: 'test' });

  it('goes into a folder of its own where the one that she chose holds other things', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stet-e2e-chosen-'));
    writeFileSync(join(folder, 'hers.txt'), 'hers');
    const stet = await start();
    try {
      await stet.app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      }, folder);
      await stet.page.getByRole('button', { name: /^Change/ }).click();
      await stet.page.getByText(folder).first().waitFor();
      await startWriting(stet, HEADLINE);
      expect(readdirSync(folder).sort()).toEqual(['Stet', 'hers.txt']);
      expect(existsSync(join(folder, 'Stet', 'library.json'))).toBe(true);
      const again = follow(await stet.restart());
      await again.desk.library.getByRole('link').first().waitFor();
      await again.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is still open after its page crashed, with all that was saved', async () => {
    const stet = await start();
    await startWriting(stet, HEADLINE);
    await stet.desk.writeAtEnd('Written before the crash.');
    await stet.desk.untilSaved();
    const isBack = stet.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((done) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => done(true));
          contents?.forcefullyCrashRenderer();
        }),
    );
    expect(await isBack).toBe(true);
    const text = stet.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `new Promise((done) => {
          const look = () => document.body.innerText.includes('Written before the crash.') ? done(true) : requestAnimationFrame(look);
          look();
        })`,
      ),
    );
    expect(await text).toBe(true);
  });

  it('hears the menu', async () => {
    const stet = await start();
    await startWriting(stet, HEADLINE);
    await stet.app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&File');
      file?.submenu?.items.find(({ label }) => label === 'New Article')?.click();
    });
    await expect.poll(() => stet.desk.library.getByRole('link').count()).toBe(2);
    await stet.close();
  });
});

describe('the network', () => {
  const { start } = stets({ per: 'test' });

  it('is not touched by starting, writing and closing', async () => {
    const log = join(tmpdir(), `stet-network-${process.pid}.log`);
    const stet = await start({ env: { STET_NETWORK_LOG: log } });
    try {
      await startWriting(stet, HEADLINE);
      await stet.desk.writeAtEnd('Speling misteaks ask no dictionary.');
      await stet.desk.untilSaved();
      await stet.close();
      expect(existsSync(log) && existsSync(`${log}.chromium.json`)).toBe(true);
      expect(hostsTurnedTo(log)).toEqual([]);
      expect(chromiumReachedOut(log)).toEqual([]);
    } finally {
      for (const file of [log, `${log}.chromium.json`]) rmSync(file, { force: true });
    }
  });
});
