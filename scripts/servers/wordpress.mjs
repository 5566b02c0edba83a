// A real WordPress on loopback: each start is a fresh site, and nothing of it stays when it stops.
import { openSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../setup/commandLine.mjs';
import { cacheFolder } from '../setup/places.mjs';
import { keep, run, stop } from '../setup/processes.mjs';
import { Stop, say } from '../setup/say.mjs';
import { ensureSiteTemplate } from './wordpressSite.mjs';

const help = `
node scripts/servers/wordpress.mjs [--port N]

Serves an empty WordPress on loopback until Ctrl+C, and prints its address and its three users.
`;

const phpSettings = {
  'opcache.enable_cli': '1',
  upload_max_filesize: '64M',
  post_max_size: '64M',
  memory_limit: '512M',
  display_errors: '0',
  log_errors: '1',
};

/**
 * Starts a WordPress with an empty blog and three users, on `port` or on a free one.
 * `reset()` takes it back to that; `stop()` ends it and removes its folder; `logFile` is the server's log while it runs.
 */
export async function startWordPress({ port = 0 } = {}) {
  const template = await ensureSiteTemplate();
  const folder = await mkdtemp(join(cacheFolder('sites'), 'wordpress-'));
  await run('cp', ['-R', `${template}/.`, folder]);
  const logFile = join(folder, 'server.log');
  const server = launch(folder, logFile, port);
  const finish = async () => {
    await stop(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return {
      url: await address(server, logFile),
      users: JSON.parse(readFileSync(join(folder, 'users.json'), 'utf8')),
      logFile,
      reset: () => reset(template, folder),
      stop: finish,
    };
  } catch (error) {
    await finish();
    throw error;
  }
}

function launch(folder, logFile, port) {
  const flags = Object.entries(phpSettings).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
  const log = openSync(logFile, 'a');
  const args = [...flags, '-S', `127.0.0.1:${port}`, '-t', 'site', 'router.php'];
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
  return keep('php', args, { cwd: folder, env, stdio: ['ignore', log, log] });
}

/** PHP writes the address it listens on into its log, which is the one sign that it is ready. */
async function address(server, logFile) {
  const until = Date.now() + 15_000;
  while (server.exitCode === null && Date.now() < until) {
    const url = /\((http:\/\/127\.0\.0\.1:\d+)\) started/.exec(readFileSync(logFile, 'utf8'))?.[1];
    if (url) return url;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Stop(`WordPress did not start.\n${readFileSync(logFile, 'utf8')}`);
}

/** The database is a file that PHP opens anew for each request, so it may be swapped while the server runs. */
async function reset(template, folder) {
  const content = 'site/wp-content';
  const database = `${content}/database`;
  await cp(join(template, database), join(folder, `${database}.fresh`), { recursive: true });
  await rm(join(folder, database), { recursive: true, force: true });
  await rename(join(folder, `${database}.fresh`), join(folder, database));
  await rm(join(folder, content, 'uploads'), { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serveByHand();

async function serveByHand() {
  await runCommand({
    help,
    options: { port: { type: 'string' } },
    main: async ({ port }) => {
      const { url, users } = await startWordPress({ port: Number(port ?? 0) });
      say(`${url}\n`);
      for (const { user, password, applicationPassword } of Object.values(users)) {
        say(`${user.padEnd(8)} log-in ${password.padEnd(16)} application password ${applicationPassword}`);
      }
      say('\nCtrl+C ends it, and removes what was written on it.');
      await new Promise(() => undefined);
    },
  });
}
