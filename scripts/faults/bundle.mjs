// The trials and the processes that they strike, each with the storage code in it and nothing of Electron.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/places.mjs';

const playwright = pathToFileURL(
  join(dirname(createRequire(join(root, 'package.json')).resolve('playwright')), 'index.mjs'),
).href;

const PROGRAMS = ['run', 'savingChild', 'steppedChild'];

/**
 * Bundles the programs of the fault run into a folder, and answers with their paths. `removed` is a guard of `guards.mjs` that is
 * taken out of the source on the way; rejects when the source does not have it any more.
 */
export async function bundle(folder, removed = null) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: removed === null ? [] : [without(removed)],
    ssr: { noExternal: true, external: ['playwright'], target: 'node' },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(PROGRAMS.map((name) => [name, join(root, `tests/faults/${name}.ts`)])),
        external: ['playwright'],
        output: {
          format: 'es',
          entryFileNames: '[name].mjs',
          chunkFileNames: '[name].mjs',
          paths: { playwright },
        },
      },
    },
  });
  return Object.fromEntries(PROGRAMS.map((name) => [name, join(folder, `${name}.mjs`)]));
}

function without({ guard, file, has, becomes }) {
  const path = join(root, file);
  return {
    name: 'without-a-guard',
    enforce: 'pre',
    transform(code, id) {
      if (id !== path) return null;
      if (code.split(has).length !== 2)
        throw new Error(`${file} does not have once what “${guard}” is made of: ${has}`);
      return { code: code.replace(has, () => becomes), map: null };
    },
  };
}
