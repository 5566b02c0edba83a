// What each part of the set-up needs from the system, and how to see that it is there.
import { existsSync, readdirSync } from 'node:fs';
import { find, read } from './processes.mjs';

const isLinux = process.platform === 'linux';

/** The libraries that Electron's binary is linked against, and one font to write with. */
export function electronLibraries(executable) {
  return {
    name: 'Electron',
    packages: [
      ['libgtk-3-0t64', 'libgtk-3-0'],
      ['libnss3'],
      ['libasound2t64', 'libasound2'],
      ['libgbm1'],
      ['fonts-dejavu-core'],
    ],
    missing: () => (isLinux ? [...missingLibraries(executable), ...missingFonts()] : []),
  };
}

function missingLibraries(executable) {
  const lines = (read('ldd', [executable]) ?? '').split('\n').filter((line) => line.includes('not found'));
  return lines.map((line) => line.trim().split(' ')[0] ?? line);
}

function missingFonts() {
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    `${process.env.HOME ?? ''}/.fonts`,
    `${process.env.HOME ?? ''}/.local/share/fonts`,
  ];
  return folders.some((folder) => existsSync(folder) && readdirSync(folder).length > 0) ? [] : ['a font'];
}

/** A display that nobody sees, where there is no real one. */
export const virtualDisplay = {
  name: 'A machine without a display',
  packages: [['xvfb']],
  missing: () => (isLinux && !hasDisplay() && !find('Xvfb') ? ['Xvfb'] : []),
};

export function hasDisplay() {
  return !isLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const phpExtensions = ['pdo_sqlite', 'sqlite3', 'mbstring', 'gd', 'dom', 'curl'];

/** PHP, to run a real WordPress on loopback. */
export const php = {
  name: 'The WordPress that Stet is tested with',
  packages: [['php-cli'], ['php-sqlite3'], ['php-mbstring'], ['php-gd'], ['php-xml'], ['php-curl']],
  missing: () => {
    const loaded = read('php', ['-m'])?.toLowerCase().split(/\s+/);
    if (!loaded) return ['PHP'];
    return phpExtensions.filter((name) => !loaded.includes(name)).map((name) => `PHP's ${name}`);
  },
};

/** A Chromium, to look at WordPress's own block editor. */
export const chromium = {
  name: 'The look into the block editor',
  packages: [['chromium']],
  missing: () => (findChromium() ? [] : ['Chromium']),
};

export function findChromium() {
  if (process.env.STET_CHROMIUM) return process.env.STET_CHROMIUM;
  return ['chromium', 'chromium-browser', 'google-chrome'].map(find).find(Boolean);
}

/** A keyring, so that the tests see secrets kept by a real one. */
export const keyring = {
  name: 'The test of kept passwords',
  packages: [['gnome-keyring'], ['dbus']],
  missing: () =>
    isLinux ? ['gnome-keyring-daemon', 'dbus-run-session'].filter((program) => !find(program)) : [],
};

/** What builds the tar.gz and the deb. */
export const packers = {
  name: 'Packaging',
  packages: [['p7zip-full']],
  missing: () => (isLinux && !find('7za') ? ['7za'] : []),
};
