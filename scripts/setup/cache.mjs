// The git-ignored cache: large things that are fetched once, checked against a pinned hash, and put in place whole or not at all.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache, cacheFolder } from './places.mjs';
import { npm, runQuietly } from './processes.mjs';
import { Stop } from './say.mjs';

/**
 * Returns `.cache/<name>`; when it is not there, `fill` builds it in a temporary folder that is renamed at the end, so
 * that a half-made folder is never taken for a whole one, even if two commands do this at once.
 */
export async function onceInCache(name, fill) {
  const target = join(cache, name);
  if (existsSync(target)) return target;
  const making = mkdtempSync(join(cacheFolder('making'), `${name}-`));
  try {
    await fill(making);
    putInPlace(making, target);
    return target;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function putInPlace(making, target) {
  try {
    renameSync(making, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    // Another command was faster with the same thing: its folder is as good as ours.
  }
}

/** Fetches a package's tarball from the npm registry into `folder`, without installing or running anything of it. */
export async function fetchPackage({ spec, integrity, folder, label }) {
  const [program, args] = npm('pack', spec, '--pack-destination', folder, '--ignore-scripts', '--silent');
  const outcome = await runQuietly(program, args, { label, cwd: folder });
  if (!outcome.ok) {
    throw new Stop(
      `${label}: the npm registry did not deliver ${spec}.\n${outcome.tail}\n\nWhen the network is back, type the same command again.`,
    );
  }
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? 'missing.tgz');
  const found = `sha512-${await hashOf(tarball, 'sha512', 'base64')}`;
  if (found !== integrity)
    throw new Stop(`${spec} is not the file that Stet knows (${found}). It was thrown away.`);
  return tarball;
}

/** Unpacks a gzipped tarball. */
export async function unpack(tarball, folder, ...args) {
  const outcome = await runQuietly('tar', ['-xzf', tarball, '--no-same-owner', '-C', folder, ...args], {
    label: 'unpacking',
  });
  if (!outcome.ok) throw new Stop(`Unpacking failed.\n${outcome.tail}`);
}

/** The hash of a file's bytes. */
export async function hashOf(file, algorithm = 'sha256', encoding = 'hex') {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest(encoding);
}
