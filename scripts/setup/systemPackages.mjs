// What must come from the system: installed with apt by root, and otherwise asked for in one command to type.
import { existsSync, readFileSync } from 'node:fs';
import { find, read, runQuietly } from './processes.mjs';
import { Stop, say } from './say.mjs';

/**
 * Makes sure that every need is met, with one installation for all of them.
 * A need is `{ name, missing(): string[], packages: string[][] }`: each package is a list of the names it goes by on
 * different releases of Debian and Ubuntu.
 */
export async function ensureSystemPackages(needs) {
  const open = needs.filter((need) => need.missing().length > 0);
  if (open.length === 0) return;
  if (!find('apt-get')) throw new Stop(notDebian(open));
  const update = await refreshIfUnknown(open);
  const names = [...new Set(open.flatMap((need) => need.packages.map(nameHere)))];
  if (process.getuid?.() !== 0)
    throw new Stop(`${sentence(open)} This may only be installed by an administrator:`, byHand(names));
  await install(open, names, update);
  const still = open.filter((need) => need.missing().length > 0);
  if (still.length > 0)
    throw new Stop(`${notDebian(still)}\n(The Debian packages ${names.join(', ')} are installed.)`);
}

async function install(open, names, isFresh) {
  say(`      ${sentence(open)} Installing ${names.join(', ')} …`);
  const apt = (...args) =>
    runQuietly('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      label: 'installing system packages',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  let outcome = await apt('install', '-y', '--no-install-recommends', ...names);
  if (!outcome.ok && !isFresh) {
    await apt('update');
    outcome = await apt('install', '-y', '--no-install-recommends', ...names);
  }
  if (!outcome.ok)
    throw new Stop(`apt-get could not install them.\n${outcome.tail}\n\nBy hand:`, byHand(names));
}

/** On a bare system apt knows no packages yet. Only root may ask for its lists; returns whether they are fresh now. */
async function refreshIfUnknown(open) {
  const isUnknown = open.some((need) => need.packages.some((names) => !names.some(isOffered)));
  if (!isUnknown || process.getuid?.() !== 0) return false;
  say('      asking for the list of system packages …');
  await runQuietly('apt-get', ['update'], { label: 'apt-get update' });
  return true;
}

function nameHere(names) {
  return names.find(isOffered) ?? (isUbuntu() ? names[0] : names.at(-1));
}

function isOffered(name) {
  const answer = read('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } }) ?? '';
  return /^ {2}Candidate: (?!\(none\))/m.test(answer);
}

function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** One line to paste: Debian without sudo has su. */
function byHand(names) {
  const words = (first) =>
    `${first}apt-get update && ${first}apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (process.getuid?.() === 0) return words('');
  return find('sudo') ? words('sudo ') : `su -c '${words('')}'`;
}

function sentence(open) {
  return open.map(({ name, missing }) => `${name} needs ${missing().join(', ')}.`).join(' ');
}

function notDebian(open) {
  return `${sentence(open)}\nPlease install it with your system's own tools, then type the same command again.`;
}
