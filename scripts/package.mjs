// npm run package: Stet as people install it.
import { packageFiles, packageFolder } from './packaging/pack.mjs';
import { runCommand } from './setup/commandLine.mjs';
import { prepare } from './setup/prepare.mjs';
import { find } from './setup/processes.mjs';
import { elapsed, say } from './setup/say.mjs';

const help = `
npm run package -- [--dir] [--json]

Packs Stet into dist/: on Linux a folder, a tar.gz and, with dpkg-deb, a deb, and an AppImage where its tools can be
downloaded; on macOS a dmg; on Windows an installer.
  --dir    only the folder
`;

await runCommand({
  help,
  options: { dir: { type: 'boolean' } },
  main: async ({ dir }) => {
    say('Packing Stet:');
    const { electron } = await prepare({ electron: true, packers: !dir });
    const { folder, executable } = await packageFolder(electron);
    say(`  the folder ${folder} (${elapsed()})`);
    const files = dir ? [] : await packageFiles(electron, targetsHere(electron));
    for (const { file, bytes, sha256 } of files)
      say(`  ${file}  ${(bytes / 1e6).toFixed(1)} MB  sha256 ${sha256}`);
    if (electron.isFallback)
      say(`With Electron ${electron.version}, the development fallback: for trying, not for giving away.`);
    const isForDevelopment = electron.isFallback;
    return {
      code: 0,
      json: { ok: true, folder, executable, isForDevelopment, files, figures: figuresOf(files) },
    };
  },
});

function figuresOf(files) {
  const seconds = { value: Number.parseFloat(elapsed()), goal: null, unit: 's' };
  const sizes = files.map(({ file, bytes }) => [file, { value: bytes, goal: null, unit: 'bytes' }]);
  return { seconds, ...Object.fromEntries(sizes) };
}

function targetsHere({ isFallback }) {
  if (process.platform === 'darwin') return ['dmg'];
  if (process.platform === 'win32') return ['nsis'];
  const targets = ['tar.gz'];
  if (find('dpkg-deb')) targets.push('deb');
  else say('  no deb: dpkg-deb is not here');
  if (isFallback) say('  no AppImage: its tools are downloaded from github.com, which is out of reach');
  else targets.push('AppImage');
  return targets;
}
