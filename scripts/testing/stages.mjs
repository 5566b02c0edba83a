// The stages of `npm test`, in order: what is quick to know comes first.
import { cpus } from 'node:os';
import { packageFolder } from '../packaging/pack.mjs';
import { build } from '../setup/build.mjs';
import { root } from '../setup/places.mjs';
import { prepare } from '../setup/prepare.mjs';
import { run } from '../setup/processes.mjs';
import { Stop } from '../setup/say.mjs';
import { format, lint, types } from './checks.mjs';
import { runFaults } from './faults.mjs';
import { runVitest } from './vitest.mjs';

/** How many stories are told at once, each in a window on a display of its own; a display that somebody looks at has room for one. */
const WINDOWS = Math.max(2, Math.min(4, Math.floor(cpus().length / 2)));

/**
 * Steps of one or more stages, which are run side by side: those of which none keeps a machine of two cores busy by itself.
 * Each stage returns `{ ok, passed?, failed? }`; the set-up leaves what the others need in `context`.
 */
export function stepsFor({ only, isFull }) {
  const steps = [
    [
      ...[format, types, lint].map(({ name, program, args }) => ({ name, run: () => check(program, args) })),
      { name: 'build', run: () => build().then(() => ({ ok: true })) },
    ],
    [{ name: 'unit', run: ({ env }) => runVitest('unit', env) }],
    [
      { name: 'integration', run: ({ env }) => runVitest('integration', env) },
      { name: 'faults', run: ({ env }) => runFaults(env) },
      { name: 'package', run: addPackage },
    ],
    [{ name: 'end-to-end', run: ({ env }) => runVitest('e2e', env) }],
  ];
  refuseUnknown(only ?? [], steps.flat());
  const wanted = steps.map((step) => step.filter(({ name }) => !only || only.includes(name)));
  const setUp = { name: 'set-up', run: (context) => setUpFor(context, isFull) };
  return [[setUp], ...wanted.filter((step) => step.length > 0)];
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
    display: WINDOWS,
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
