// How Stet is packed for the people who use it. `npm run package` says which Electron goes in.
const { join } = require('node:path');
const { rm } = require('node:fs/promises');

const { STET_ELECTRON_DIST: electronDist, STET_ELECTRON_VERSION: electronVersion } = process.env;

/** Files are named for what they are: with the older Electron in them they are for trying, not for giving away. */
const suffix = process.env.STET_ELECTRON_IS_FALLBACK ? '-for-development' : '';

module.exports = {
  appId: 'org.stet.Stet',
  productName: 'Stet',
  copyright: 'The Stet authors, GPL-3.0-or-later',
  directories: { app: 'dist/app', output: 'dist', buildResources: 'assets/icons' },
  artifactName: `Stet-\${version}-\${os}-\${arch}${suffix}.\${ext}`,
  files: [
    'out/**',
    'package.json',
    'assets/**',
    '!node_modules/**',
    '!assets/icons/*.{ico,icns}',
    '!out/.stamp',
    '!**/*.map',
  ],
  extraFiles: [{ from: 'LICENSE', to: 'LICENSE.txt' }],
  asar: true,
  npmRebuild: false,
  publish: null,
  electronVersion,
  ...(electronDist ? { electronDist } : {}),
  afterPack: removeTraces,
  linux: {
    target: ['dir', 'tar.gz', 'deb', 'AppImage'],
    executableName: 'stet',
    category: 'Office',
    synopsis: 'A desktop editorial workstation',
    maintainer: 'The Stet authors <authors@stet.invalid>',
    icon: 'assets/icons/png',
    desktop: { entry: { StartupWMClass: 'Stet', Keywords: 'journalism;writing;publishing;' } },
  },
  deb: {
    depends: [
      'libgtk-3-0 | libgtk-3-0t64',
      'libnss3',
      'libasound2 | libasound2t64',
      'libgbm1',
      'libsecret-1-0',
      'xdg-utils',
    ],
    recommends: ['gnome-keyring'],
  },
  mac: { target: ['dmg'], category: 'public.app-category.productivity', icon: 'assets/icons/stet.icns' },
  win: { target: ['nsis'], icon: 'assets/icons/stet.ico' },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
};

/** What makes a bare Electron run any app does not belong into this one. */
async function removeTraces({ appOutDir }) {
  const traces = ['resources/default_app.asar', 'resources/default_app.sha256', 'version'];
  await Promise.all(traces.map((file) => rm(join(appOutDir, file), { force: true })));
}
