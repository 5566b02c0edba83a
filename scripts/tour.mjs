// npm run tour: the real app, driven through the main job once.
import { resolve } from 'node:path';
import { runCommand } from './setup/commandLine.mjs';
import { root } from './setup/places.mjs';
import { prepare } from './setup/prepare.mjs';
import { runForLastLine } from './testing/lastLine.mjs';

const help = `
npm run tour -- [--input FILE] [--out DIR] [--json]

Drives the real app through the main job: first run, import, sources, publishing to the built-in site and to a real
WordPress that it starts itself, captures, a figure changed, the correction logged, the update, looking back, a restart,
verify. Then writes an article with every kind of block, opens whatever can be opened beside it, and reads the page as
its readers do. Leaves numbered screenshots, in light and dark, of what axe finds no fault with, the site, and the live
pages as fetched.
  --input FILE   the article to import, as .txt, .html or .md; without it, the sample
  --out DIR      where the pictures and pages go (dist/tour)
  --json         the last line is one JSON object
`;

await runCommand({
  help,
  options: { input: { type: 'string' }, out: { type: 'string' } },
  main: async ({ input, out }) => {
    const { env } = await prepare({
      electron: true,
      display: true,
      wordpress: true,
      chromium: true,
      build: true,
    });
    const from = resolve(input ?? resolve(root, 'assets/sample/sample.txt'));
    const to = resolve(out ?? resolve(root, 'dist/tour'));
    const args = ['--import', 'tsx', resolve(root, 'tests/tour/tour.ts'), from, to];
    const json = JSON.parse(await runForLastLine(process.execPath, args, { cwd: root, env }));
    return { code: json.ok ? 0 : 1, json };
  },
});
