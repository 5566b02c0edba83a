// The stages of `npm test`, in order: what is quick to know comes first.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../packaging/pack.mjs';
import { build } from '../setup/build.mjs';
import { root } from '../setup/places.mjs';
import { prepare } from '../setup/prepare.mjs';
import { run } from '../setup/processes.mjs';
import { Stop } from '../setup/say.mjs';
import { format, lint, types } from './checks.mjs';
import { runFaults } from './faults.mjs';
import { runVitest } from './vitest.mjs';

/** Each stage returns `{ ok, passed?, failed? }`; the set-up leaves what the others need in `context`. */
export function stagesFor({ only, isFull }) {
  const setUp = { name: 'set-up', run: (context) => setUpFor(context, isFull) };
  const rest = [
    ...[format, types, lint].map(({ name, program, args }) => ({ name, run: () => check(program, args) })),
    { name: 'unit', run: ({ env }) => runVitest('unit', env) },
    { name: 'build', run: () => build().then(() => ({ ok: true })) },
    { name: 'integration', run: ({ env }) => runVitest('integration', env) },
    {
      name: 'faults',
      run: ({ env }) => runFaults(env),
      isThere: existsSync(join(root, 'scripts/faults.mjs')),
    },
    { name: 'package', run: addPackage },
    { name: 'end-to-end', run: ({ env }) => runVitest('e2e', env) },
  ].filter(({ isThere = true }) => isThere);
  refuseUnknown(only ?? [], rest);
  return [setUp, ...rest.filter(({ name }) => !only || only.includes(name))];
}

function refuseUnknown(only, stages) {
  const names = stages.map(({ name }) => name);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown) throw new Stop(`There is no stage “${unknown}”. There are: ${names.join(', ')}.`);
}

async function setUpFor(context, isFull) {
  const found = await prepare({
    electron: true,
    wordpress: true,
    chromium: true,
    keyring: true,
    display: true,
  });
  Object.assign(context, found);
  if (isFull) context.env.STET_FULL = '1';
  return { ok: true };
}

async function check(program, args) {
  return { ok: (await run(program, args, { cwd: root })) === 0 };
}

/** The app as it is shipped, unpacked in a folder: the end-to-end tests start it as `STET_PACKAGED`. */
async function addPackage(context) {
  context.env.STET_PACKAGED = (await packageFolder(context.electron)).executable;
  return { ok: true };
}
