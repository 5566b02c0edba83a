// The npm packages: installed exactly as package-lock.json says, and left alone when they already are.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { npm, runQuietly } from './processes.mjs';
import { Stop, say } from './say.mjs';

const oldestNode = [20, 19];

export async function ensurePackages() {
  refuseOldNode();
  if (areInstalled()) return;
  say('      npm packages: about 450 MB in node_modules, 20 seconds to a few minutes …');
  const [program, args] = npm('ci', '--include=dev', '--no-audit', '--no-fund');
  const outcome = await runQuietly(program, args, { label: 'installing the npm packages', cwd: root });
  if (!outcome.ok) {
    throw new Stop(
      `The npm packages could not be installed.\n${outcome.tail}\n\nIs the npm registry in reach? Then try:`,
      'npm ci',
    );
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Stop(`Stet needs Node ${oldestNode.join('.')} or later; this is ${process.versions.node}.`);
}

/** npm writes `.package-lock.json` as the last step of an installation, so that it tells what really is there. */
function areInstalled() {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    if (installed[path] === undefined) return Boolean(optional || peer);
    return installed[path].version === version;
  });
}
