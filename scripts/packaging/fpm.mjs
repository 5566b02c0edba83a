#!/usr/bin/env node
// Stands in for fpm, which electron-builder calls to make a deb: the same arguments, done with Debian's own dpkg-deb.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
  readFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const text = { type: 'string' };
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    depends: { type: 'string', short: 'd', multiple: true },
    s: { type: 'string', short: 's' },
    t: { type: 'string', short: 't' },
    'deb-recommends': { type: 'string', multiple: true },
    ...Object.fromEntries(
      [
        'architecture',
        'after-install',
        'after-remove',
        'description',
        'version',
        'package',
        'name',
        'maintainer',
      ]
        .concat(['vendor', 'url', 'category', 'deb-priority', 'deb-compression', 'license'])
        .map((name) => [name, text]),
    ),
  },
});

const staging = mkdtempSync(join(tmpdir(), 'stet-deb-'));
try {
  for (const pair of positionals) place(pair);
  writeControl();
  const args = ['--root-owner-group', '-Zxz', '-z1', '--build', staging, values.package];
  const { status } = spawnSync('dpkg-deb', args, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(staging, { recursive: true, force: true });
}

/** `from=/to`: a folder's content when `from` ends with a slash, and otherwise one file. */
function place(pair) {
  const at = pair.lastIndexOf('=');
  const [from, to] = [pair.slice(0, at), join(staging, pair.slice(at + 1))];
  mkdirSync(from.endsWith('/') ? to : dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

function writeControl() {
  chmodSync(staging, 0o755);
  mkdirSync(join(staging, 'DEBIAN'));
  writeScript('postinst', values['after-install']);
  writeScript('postrm', values['after-remove']);
  const fields = {
    Package: values.name,
    Version: values.version,
    Architecture: values.architecture,
    Maintainer: values.maintainer,
    Section: values.category ?? 'editors',
    Priority: values['deb-priority'] ?? 'optional',
    Homepage: values.url,
    'Installed-Size': Math.ceil(sizeOf(staging) / 1024),
    Depends: (values.depends ?? []).join(', '),
    Recommends: (values['deb-recommends'] ?? []).join(', '),
    Description: (values.description ?? '').trim().replace(/\n\s*\n/g, '\n .\n'),
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  writeFileSync(
    join(staging, 'DEBIAN/control'),
    lines.map(([name, value]) => `${name}: ${value}\n`).join(''),
  );
}

function writeScript(name, file) {
  if (file) writeFileSync(join(staging, 'DEBIAN', name), readFileSync(file), { mode: 0o755 });
}

function sizeOf(folder) {
  const { stdout } = spawnSync('du', ['-sk', folder], { encoding: 'utf8' });
  return (Number.parseInt(stdout, 10) || 0) * 1024 || statSync(folder).size;
}
