// One seeded fault of each kind, tried on the storage code by scripts/faults.mjs.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';

/** Runs the seeded faults; the last line of their output is JSON with `passed` and `failed`. */
export function runFaults(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts/faults.mjs'), '--seeded', '--json'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('exit', (code) => resolve({ ok: code === 0, ...lastLine(output) }));
  });
}

function lastLine(output) {
  try {
    const { passed = 0, failed = 0 } = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
    return { passed, failed };
  } catch {
    return {};
  }
}
