// npm start: sets up what is missing, builds what is stale, and opens Stet.
import { spawn } from 'node:child_process';
import { runCommand } from './setup/commandLine.mjs';
import { hasDisplay } from './setup/needs.mjs';
import { root } from './setup/places.mjs';
import { prepare } from './setup/prepare.mjs';
import { say } from './setup/say.mjs';

const help = `
npm start -- [arguments for Stet]

Sets up what is missing, builds what has changed, and opens Stet. All arguments go to Stet and to Electron, for instance
  npm start -- --user-data-dir=/tmp/stet-trial
`;

await runCommand({
  help,
  passThrough: true,
  main: async (_values, args) => {
    say('Setting up Stet:');
    const { env, electron, switches } = await prepare({ electron: true, display: true, build: true });
    say(
      hasDisplay()
        ? 'Stet opens.'
        : 'Stet runs, on a display that nobody sees: this machine has none. Ctrl+C ends it.',
    );
    return open(electron.executable, ['.', ...switches, ...args], env);
  },
});

function open(executable, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => child.kill(name));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
