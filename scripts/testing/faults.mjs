// One seeded fault of each kind, tried on the storage code by scripts/faults.mjs.
import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { runForLastLine } from './lastLine.mjs';

/** Runs the seeded faults; the last line of their output is JSON: `{ ok, passed, failed }`. */
export async function runFaults(env) {
  const args = [join(root, 'scripts/faults.mjs'), '--seeded', '--json'];
  const { ok, passed, failed } = JSON.parse(await runForLastLine(process.execPath, args, { cwd: root, env }));
  return { ok: Boolean(ok), passed, failed };
}
