// The library as the stand-alone verifier sees it, in a process of its own.
import { spawnSync } from 'node:child_process';

export interface FoundByVerify {
  readonly verify: string;
  readonly revisions: number;
  readonly corrections: number;
}

/** `ok`, or what verify found first. */
export function verifyLibrary(library: string): { readonly verify: string } {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/verify.mjs', library, '--json'], {
    encoding: 'utf8',
  });
  const last = stdout.trim().split('\n').at(-1) ?? '{}';
  const { ok, findings } = JSON.parse(last) as { ok?: boolean; findings?: readonly { sentence: string }[] };
  return { verify: ok && status === 0 ? 'ok' : (findings?.[0]?.sentence ?? `ended with ${status}`) };
}
