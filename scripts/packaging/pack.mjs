// Packing Stet: a release build in dist/app, made into a folder or into files by electron-builder.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, fingerprint } from '../setup/build.mjs';
import { hashOf } from '../setup/cache.mjs';
import { root } from '../setup/places.mjs';
import { find, nodeModule, runQuietly } from '../setup/processes.mjs';
import { Stop } from '../setup/say.mjs';

const dist = join(root, 'dist');
const app = join(dist, 'app');
const places = {
  linux: { option: '--linux', folder: 'linux-unpacked', executable: 'stet' },
  darwin: {
    option: '--mac',
    folder: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
    executable: 'Stet.app/Contents/MacOS/Stet',
  },
  win32: { option: '--win', folder: 'win-unpacked', executable: 'Stet.exe' },
};
const artefact = /\.(tar\.gz|deb|AppImage|dmg|exe)$/;

/** Makes the app as a folder, unless the one there is of the same sources and the same Electron. */
export async function packageFolder(electron) {
  const { folder, executable } = places[process.platform];
  const found = { folder: join(dist, folder), executable: join(dist, folder, executable) };
  const stamp = join(dist, '.stamp');
  const wanted = `${electron.version} ${fingerprint(true)}`;
  const isThere = existsSync(found.executable) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isThere) return found;
  rmSync(stamp, { force: true });
  await pack(electron, ['dir']);
  writeFileSync(stamp, wanted);
  return found;
}

/** Makes the files that people download; returns each with its bytes and its SHA-256. */
export async function packageFiles(electron, targets) {
  for (const file of artefacts()) rmSync(join(dist, file));
  await pack(electron, targets);
  return Promise.all(
    artefacts().map(async (file) => ({
      file,
      bytes: statSync(join(dist, file)).size,
      sha256: await hashOf(join(dist, file)),
    })),
  );
}

function artefacts() {
  return existsSync(dist) ? readdirSync(dist).filter((file) => artefact.test(file)) : [];
}

async function pack(electron, targets) {
  await build({ isRelease: true });
  layOut();
  const how = [places[process.platform].option, ...targets, '--config', 'electron-builder.config.cjs'];
  const [program, args] = nodeModule(root, 'electron-builder/cli.js', ...how, '--publish', 'never');
  const outcome = await runQuietly(program, args, {
    label: `packing ${targets.join(', ')}`,
    cwd: root,
    env: environment(electron),
  });
  if (!outcome.ok)
    throw new Stop(`Stet could not be packed.\n\n${outcome.tail}\n\nThe whole log: ${outcome.log}`);
}

/** Everything is bundled, so the packed app has no dependencies of its own: a folder with what it needs, and no more. */
function layOut() {
  const { name, productName, version, description, license, main } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  // The deb format asks for an address of the project; there is none yet, and `.invalid` says so.
  const metadata = {
    name,
    productName,
    version,
    description,
    license,
    main,
    homepage: 'https://stet.invalid/',
  };
  mkdirSync(app, { recursive: true });
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ ...metadata, author: 'The Stet authors' }, null, 2),
  );
  rmSync(join(app, 'assets'), { recursive: true, force: true });
  if (existsSync(join(root, 'assets')))
    cpSync(join(root, 'assets'), join(app, 'assets'), { recursive: true });
}

function environment({ dist: electronDist, version, isFallback }) {
  const sevenZip = process.platform === 'linux' && find('7za');
  return {
    ...process.env,
    STET_ELECTRON_DIST: electronDist,
    STET_ELECTRON_VERSION: version,
    STET_ELECTRON_IS_FALLBACK: isFallback ? '1' : '',
    CUSTOM_FPM_PATH: join(dirname(fileURLToPath(import.meta.url)), 'fpm.mjs'),
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
    ...(sevenZip ? { ELECTRON_BUILDER_7ZIP_PATH: sevenZip } : {}),
  };
}
