import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';

const NODE_BUILT_INS = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** A release has `main/seams.release.ts` where tests find `main/seams.ts`. */
const RELEASE_ALIAS = process.env['STET_RELEASE']
  ? [{ find: /^\.{1,2}\/(.*\/)?seams$/, replacement: resolve('main/seams.release.ts') }]
  : [];

const NAMED_CHARACTERS = resolve('node_modules/decode-named-character-reference/index.js');

/** Main, preload and the search thread are CommonJS files with everything but Electron and Node bundled in (Electron before 28 has no ESM main). */
function processBundle(entry: string, name: string, outDir: string): UserConfig {
  return {
    resolve: { alias: RELEASE_ALIAS },
    ssr: { noExternal: true, target: 'node', external: ['electron'] },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node18',
      minify: false,
      sourcemap: true,
      rollupOptions: {
        external: ['electron', ...NODE_BUILT_INS],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  };
}

/** `--mode main|searching|preload|renderer` chooses the process that is built. */
export default defineConfig(({ mode }) => {
  if (mode === 'main') return processBundle('main/index.ts', 'index', 'out/main');
  if (mode === 'searching') return processBundle('main/searching/worker.ts', 'index', 'out/searching');
  if (mode === 'preload') return processBundle('main/preload/index.ts', 'index', 'out/preload');
  return {
    root: 'renderer',
    base: './',
    plugins: [react()],
    // Its form for browsers looks names up by way of the page, and a thread has none.
    resolve: { alias: { 'decode-named-character-reference': NAMED_CHARACTERS } },
    build: {
      outDir: '../out/renderer',
      emptyOutDir: true,
      target: 'chrome114',
      sourcemap: true,
      assetsInlineLimit: 0,
    },
  };
});
