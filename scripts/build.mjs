// npm run build: bundles the three processes into out/.
import { build } from './setup/build.mjs';
import { runCommand } from './setup/commandLine.mjs';
import { prepare } from './setup/prepare.mjs';
import { say } from './setup/say.mjs';

const help = `
npm run build -- [--force] [--release] [--json]

Bundles Stet into out/, unless nothing has changed since the last time.
  --force     build in any case
  --release   as it is shipped: without the hooks that tests use
`;

await runCommand({
  help,
  options: { force: { type: 'boolean' }, release: { type: 'boolean' } },
  main: async ({ force, release }) => {
    await prepare({});
    const isBuilt = await build({ isForced: force, isRelease: release });
    say(isBuilt ? 'Stet is built in out/.' : 'Nothing has changed: out/ is as it should be.');
    return { code: 0, json: { ok: true, built: isBuilt } };
  },
});
