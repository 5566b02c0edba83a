// Electron: the official one that users get, or, where its download is out of reach, an older one for development.
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureFallbackElectron, hasFallbackElectron } from './fallbackElectron.mjs';
import { cacheFolder, root } from './places.mjs';
import { runQuietly } from './processes.mjs';
import { Stop, say } from './say.mjs';

const module = join(root, 'node_modules/electron');
const day = 24 * 60 * 60_000;
const probeLimitMs = 4000;
const downloadLimitMs = 15 * 60_000;

/**
 * Makes sure that an Electron is there.
 * @returns {Promise<{ executable: string, dist: string, version: string, isFallback: boolean }>}
 */
export async function ensureElectron() {
  const wanted = JSON.parse(readFileSync(join(module, 'package.json'), 'utf8')).version;
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return describe(given, wanted);
  if (!isOfficialThere(wanted) && !(await download(wanted))) {
    return describe(await ensureFallbackElectron(wanted), wanted);
  }
  return describe(join(module, 'dist'), wanted);
}

function describe(dist, wanted) {
  const executable = join(dist, executableName());
  const versionFile = join(dist, 'version');
  if (!isExecutable(executable)) throw new Stop(`There is no Electron in ${dist}.`);
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown';
  return { executable, dist, version, isFallback: version !== wanted };
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Electron's installer writes `path.txt` last, so a download that broke off is not taken for a whole one. */
function isOfficialThere(wanted) {
  const read = (file) =>
    existsSync(join(module, file)) ? readFileSync(join(module, file), 'utf8').trim() : '';
  const isWhole = read('dist/version').replace(/^v/, '') === wanted && read('path.txt') === executableName();
  return isWhole && isExecutable(join(module, 'dist', executableName()));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function download(wanted) {
  const unreachable = join(cacheFolder('electron'), `${wanted}-was-out-of-reach`);
  if (hasFallbackElectron() && existsSync(unreachable) && Date.now() - statSync(unreachable).mtimeMs < day)
    return false;
  if (!(await isInReach(wanted))) {
    writeFileSync(unreachable, '');
    return false;
  }
  say(`      Electron ${wanted}: about 120 MB from its official download …`);
  const outcome = await runQuietly(process.execPath, [join(module, 'install.js')], {
    label: `downloading Electron ${wanted}`,
    limitMs: downloadLimitMs,
  });
  if (outcome.ok && isOfficialThere(wanted)) return true;
  say(`      the download of Electron ${wanted} broke off; the reason is in ${dirname(outcome.log)}`);
  return false;
}

/** A closed network often lets a connection hang: ask with a short limit first. A mirror or a proxy is simply tried. */
async function isInReach(wanted) {
  const names = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'HTTPS_PROXY', 'https_proxy'];
  if (names.some((name) => process.env[name])) return true;
  const file = `electron-v${wanted}-${process.platform}-${process.arch}.zip`;
  try {
    const answer = await fetch(`https://github.com/electron/electron/releases/download/v${wanted}/${file}`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(probeLimitMs),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
