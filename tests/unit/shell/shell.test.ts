import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { externalAddress } from '../../../main/shell/externalAddress';
import { log, openLog, placesOf } from '../../../main/shell/log';
import { pathWithin } from '../../../main/shell/pathWithin';
import { placeFor } from '../../../main/shell/windowPlace';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('what is opened outside', () => {
  it.each(['https://records.example/a', 'http://records.example/', 'mailto:desk@records.example'])(
    'takes %s',
    (address) => expect(externalAddress(address)).toBe(address),
  );
  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://host/share',
    'data:text/html,x',
    'nonsense',
    '',
  ])('refuses %s', (address) => expect(externalAddress(address)).toBeNull());
});

describe('what app:// serves', () => {
  it('is a file by its plain path', () => {
    expect(pathWithin('app://stet/assets/index-1a.js?x#y')).toBe('assets/index-1a.js');
  });
  it.each([
    'app://stet/../package.json',
    'app://stet/%2e%2e/package.json',
    'app://stet/..%2fpackage.json',
    'app://stet/assets/..%5c..%5cpackage.json',
    'app://stet//etc/passwd',
    'app://stet/%00',
    'app://stet/%',
    'app://stet/',
    'app://other/index.html',
  ])('is nothing at %s', (address) => expect(pathWithin(address)).toBeNull());
});

describe('where the window opens', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const last = { x: 300, y: 200, width: 1300, height: 800, isMaximised: false };

  it('is where it was', () => {
    expect(placeFor(last, [screen])).toEqual({ x: 300, y: 200, width: 1300, height: 800 });
  });
  it('is on a screen that is there when the other one is gone', () => {
    expect(placeFor({ ...last, x: 2500 }, [screen])).toEqual({ width: 1300, height: 800 });
    expect(placeFor({ ...last, x: 1900 }, [screen])).toEqual({ width: 1300, height: 800 });
  });
  it('is never smaller than everything needs', () => {
    expect(placeFor({ ...last, width: 10, height: 10 }, [screen])).toMatchObject({
      width: 1024,
      height: 700,
    });
  });
});

describe('the log', () => {
  const freshFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'stet-log-'));
    folders.push(folder);
    return folder;
  };

  it('holds what happened, and of an error only where it was', () => {
    const folder = freshFolder();
    openLog(folder);
    log.event('library.opened', { articles: 12, troubles: 0, ms: 34 });
    log.trouble('ipc.unexpected', { channel: 'drafts.save' }, new TypeError('Mrs Hargreave said'));
    const [name = ''] = readdirSync(folder);
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).toContain('library.opened {"articles":12,"troubles":0,"ms":34}');
    expect(text).toMatch(/TypeError < .*shell\.test\.ts:\d+/);
    expect(text).not.toContain('Hargreave');
    expect(text).not.toContain(process.cwd());
  });

  it('names no frame that a message only pretends to be', () => {
    const error = new Error('first\n    secret words\nlast');
    expect(placesOf(error)).not.toMatch(/secret|first|last/);
  });

  it('is thrown away after two weeks, and nothing else with it', () => {
    const folder = freshFolder();
    const old = new Date(Date.now() - 15 * 24 * 60 * 60_000);
    for (const name of ['stet-2020-01-01.log', 'hers.txt']) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), old, old);
    }
    writeFileSync(join(folder, 'stet-2020-01-10.log'), '');
    openLog(folder);
    expect(readdirSync(folder).sort()).toEqual(['hers.txt', 'stet-2020-01-10.log']);
  });
});
