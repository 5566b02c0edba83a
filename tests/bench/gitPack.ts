import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../../shared/text/canonical';

/** The bytes of git's pack, as small as git makes it, of one file with the canonical JSON of a body a commit. */
export async function gitPackOf(folder: string, bodies: readonly unknown[]): Promise<number> {
  git(folder, 'init', '--quiet', '--bare', '.');
  const importing = spawn('git', ['fast-import', '--quiet'], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(importing, 'close');
  for (const [index, body] of bodies.entries()) {
    const bytes = Buffer.from(canonicalJson(body));
    const at = `Ada Example <ada@example.org> ${1_600_000_000 + index * 60} +0000`;
    importing.stdin.write(`commit refs/heads/main\ncommitter ${at}\ndata 0\nM 100644 inline body.json\n`);
    importing.stdin.write(`data ${bytes.byteLength}\n`);
    importing.stdin.write(bytes);
    importing.stdin.write('\n');
  }
  importing.stdin.end();
  await ended;
  git(folder, 'gc', '--aggressive', '--prune=now', '--quiet');
  const packs = join(folder, 'objects/pack');
  const names = (await readdir(packs)).filter((name) => name.endsWith('.pack'));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(packs, name))).size));
  if (sizes.length !== 1) throw new Error(`git left ${sizes.length} packs.`);
  return sizes[0] ?? 0;
}

function git(cwd: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}
