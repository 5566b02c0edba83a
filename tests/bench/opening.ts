import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { percentile } from './figures';
import { KEPT } from './largeLibrary';

const RUNS = 11;

/** How long a fresh process takes from its start until the list of a library can be shown: the medians, in milliseconds. */
export async function openings(paths: readonly string[]): Promise<readonly number[]> {
  await mkdir(KEPT, { recursive: true });
  const folder = await mkdtemp(join(KEPT, 'opening-'));
  try {
    const child = await bundled(folder);
    const taken = paths.map((): number[] => []);
    // Side by side, so that what else the machine does befalls all of them; the first round warms the disk's cache.
    for (let round = 0; round <= RUNS; round++) {
      for (const [index, path] of paths.entries()) {
        const milliseconds = await opening(child, path);
        if (round > 0) taken[index]?.push(milliseconds);
      }
    }
    return taken.map((times) => percentile(times, 0.5));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As in the app, one file: how long it takes to find and translate many would hide what the library costs. */
async function bundled(folder: string): Promise<string> {
  const external = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: resolve('tests/bench/openingChild.ts'),
      outDir: folder,
      target: 'node18',
      minify: false,
      rollupOptions: {
        external,
        output: { format: 'es', entryFileNames: 'opening.mjs', codeSplitting: false },
      },
    },
  });
  return join(folder, 'opening.mjs');
}

function opening(child: string, path: string): Promise<number> {
  const started = performance.now();
  const running = spawn(process.execPath, [child, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((answer, fail) => {
    let listed = Number.NaN;
    running.stdout.once('data', () => {
      listed = performance.now() - started;
    });
    running.on('error', fail);
    running.on('exit', (code) =>
      code === 0 ? answer(listed) : fail(new Error(`opening ended with ${code}`)),
    );
  });
}
