// The set-up, as one call: what is wanted goes in, an environment for child processes comes out. Every step may be
// run again at no cost.
import { join } from 'node:path';
import { ensureSiteTemplate, ensureWordPress } from '../servers/wordpressSite.mjs';
import { build } from './build.mjs';
import { ensureDisplays } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import {
  chromium,
  electronLibraries,
  findChromium,
  keyring,
  packers,
  php,
  virtualDisplay,
} from './needs.mjs';
import { ensurePackages } from './packages.mjs';
import { root } from './places.mjs';
import { electronSwitches } from './sandbox.mjs';
import { say } from './say.mjs';
import { sweepCache } from './sweep.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

/**
 * Sets up what a command needs. Wants are `electron`, `display` (`true`, or how many are wanted side by side), `wordpress`,
 * `chromium`, `keyring`, `packers` and `build` (`true`, or `'release'`), each off unless named.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, electron?: object, switches: string[] }>}
 */
export async function prepare(wants) {
  const found = { env: { ...process.env }, switches: [] };
  delete found.env.ELECTRON_RUN_AS_NODE;
  sweepCache();
  const steps = stepsFor(wants, found);
  for (const [at, [words, work]] of steps.entries()) {
    say(`  ${at + 1}/${steps.length} ${words}`);
    await work();
  }
  return found;
}

function stepsFor(wants, found) {
  return [
    ['npm packages', ensurePackages, true],
    ['Electron', () => addElectron(found), wants.electron],
    ['system packages', () => ensureSystemPackages(needsOf(wants, found)), true],
    ['WordPress', () => addWordPress(found), wants.wordpress],
    ['building Stet', () => build({ isRelease: wants.build === 'release' }), wants.build],
    ['display', () => addDisplay(wants, found), wants.display],
  ].filter(([, , isWanted]) => isWanted);
}

function needsOf(wants, found) {
  return [
    wants.electron && electronLibraries(found.electron.executable),
    wants.display && virtualDisplay,
    wants.wordpress && php,
    wants.chromium && chromium,
    wants.keyring && keyring,
    wants.packers && packers,
  ].filter(Boolean);
}

async function addElectron(found) {
  const { ELECTRON_OVERRIDE_DIST_PATH: given } = process.env;
  found.electron = await ensureElectron();
  found.switches = electronSwitches(found.electron);
  found.env.STET_ELECTRON = found.electron.executable;
  if (found.electron.isFallback || given) found.env.ELECTRON_OVERRIDE_DIST_PATH = found.electron.dist;
  found.env.STET_ELECTRON_SWITCHES = found.switches.join(' ');
  found.env.STET_ELECTRON_WITH_KEYRING = join(root, 'scripts/setup/electronWithKeyring.sh');
  say(
    `      Electron ${found.electron.version}${found.electron.isFallback ? ', the development fallback' : ''}`,
  );
}

async function addWordPress(found) {
  found.env.STET_WORDPRESS_FILES = await ensureWordPress();
  await ensureSiteTemplate();
}

async function addDisplay(wants, found) {
  Object.assign(found.env, await ensureDisplays(Number(wants.display)));
  if (wants.chromium) found.env.STET_CHROMIUM = findChromium();
}
