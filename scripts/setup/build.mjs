// The build: Vite once per process (and for the search thread), and only when a source has changed since.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { nodeModule, runQuietly } from './processes.mjs';
import { Stop, say } from './say.mjs';

const sources = ['main', 'renderer', 'shared', 'assets', 'vite.config.ts', 'package-lock.json'];
const modes = ['main', 'searching', 'preload', 'renderer'];

/** A release goes where it is packed from; what a developer runs goes into `out/`. */
const places = { development: join(root, 'out'), release: join(root, 'dist/app/out') };

/** Builds when it is stale. A release leaves out what only tests may do. Returns whether anything was built. */
export async function build({ isRelease = false, isForced = false } = {}) {
  const folder = isRelease ? places.release : places.development;
  const stamp = join(folder, '.stamp');
  const wanted = fingerprint(isRelease);
  if (!isForced && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  rmSync(stamp, { force: true });
  for (const mode of modes) await buildOne(mode, folder, isRelease);
  writeFileSync(stamp, wanted);
  return true;
}

/** What a build depends on, as one word: two builds with the same one are the same. */
export function fingerprint(isRelease) {
  return `${isRelease ? 'release' : 'development'} ${hashOfSources()}`;
}

async function buildOne(mode, folder, isRelease) {
  const [program, args] = nodeModule(
    root,
    'vite/bin/vite.js',
    'build',
    '--mode',
    mode,
    '--outDir',
    join(folder, mode),
  );
  const env = { ...process.env, NODE_ENV: 'production', STET_RELEASE: isRelease ? '1' : '' };
  const outcome = await runQuietly(program, args, { label: `building ${mode}`, cwd: root, env });
  if (!outcome.ok) throw new Stop(`The part “${mode}” does not build.\n\n${outcome.tail}`);
  say(`      built ${mode}`);
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesIn(name))) {
    hash.update(`${file}\n`);
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesIn(name) {
  const path = join(root, name);
  if (!existsSync(path)) return [];
  const entries = readdirSafely(path);
  return entries ? entries.map((entry) => `${name}/${entry}`) : [name];
}

function readdirSafely(path) {
  try {
    const entries = readdirSync(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(path.length + 1))
      .sort();
  } catch {
    return undefined;
  }
}
