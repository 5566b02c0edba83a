// npm run check: formatting, types, lint. Quick, and needs neither Electron nor a display.
import { runCommand } from './setup/commandLine.mjs';
import { root } from './setup/places.mjs';
import { prepare } from './setup/prepare.mjs';
import { run } from './setup/processes.mjs';
import { say } from './setup/say.mjs';
import { format, lint, types } from './testing/checks.mjs';

const help = `
npm run check

Formatting (Prettier), types (TypeScript) and lint (oxlint), in this order; stops at the first that fails.
`;

await runCommand({
  help,
  main: async () => {
    await prepare({});
    for (const { name, program, args } of [format, types, lint]) {
      say(`\n${name}: ${args.map((arg) => arg.replace(`${root}/`, '')).join(' ')}`);
      const code = await run(program, args, { cwd: root });
      if (code !== 0) return code;
    }
    return 0;
  },
});
