// Chromium's sandbox: kept wherever this account may have it, and given up aloud where it may not.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { read } from './processes.mjs';
import { say } from './say.mjs';

/** The switches that Electron needs here besides its arguments. */
export function electronSwitches({ dist, isFallback }) {
  return [...sandboxSwitches(dist), ...waylandSwitches(isFallback)];
}

function sandboxSwitches(dist) {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  if (hasSetuidHelper(dist) || hasUserNamespaces()) return [];
  say(
    '      this account may not make user namespaces: Electron runs without its sandbox (development only)',
  );
  return ['--no-sandbox'];
}

function hasSetuidHelper(dist) {
  const helper = join(dist, 'chrome-sandbox');
  if (!existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4000) !== 0;
}

function hasUserNamespaces() {
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  if (existsSync(restriction) && readFileSync(restriction, 'utf8').trim() === '1') return false;
  return read('unshare', ['--user', '--map-root-user', 'true']) !== undefined;
}

/** Electron before 38 does not look for Wayland by itself. */
function waylandSwitches(isFallback) {
  return isFallback && !process.env.DISPLAY && process.env.WAYLAND_DISPLAY
    ? ['--ozone-platform-hint=auto']
    : [];
}
