// A real WordPress on loopback: each start is a fresh site, and nothing of it stays when it stops.
import { openSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../setup/commandLine.mjs';
import { php } from '../setup/needs.mjs';
import { cacheFolder } from '../setup/places.mjs';
import { keep, run, stop } from '../setup/processes.mjs';
import { Stop, say } from '../setup/say.mjs';
import { ensureSystemPackages } from '../setup/systemPackages.mjs';
import { ensureWordPress, ensureSiteTemplate } from './wordpressSite.mjs';

const settings = {
  'opcache.enable_cli': '1',
  upload_max_filesize: '64M',
  post_max_size: '64M',
  memory_limit: '512M',
  display_errors: '0',
  log_errors: '1',
};

/**
 * Starts a WordPress of its own, with an empty blog and three users.
 * `reset()` takes it back to that; `stop()` ends it and removes its folder; `logFile` is the server's log while it runs.
 */
export async function startWordPress({ port } = {}) {
  const template = await ensureSiteTemplate(await ensureWordPress());
  const folder = await mkdtemp(join(cacheFolder('sites'), 'wordpress-'));
  await run('cp', ['-R', `${template}/.`, folder]);
  const { server, url } = await serve(folder, port);
  return {
    url,
    users: JSON.parse(readFileSync(join(template, 'users.json'), 'utf8')),
    logFile: join(folder, 'server.log'),
    reset: () => reset(template, folder),
    stop: async () => {
      await stop(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function serve(folder, wantedPort) {
  for (let attempt = 1; ; attempt += 1) {
    const url = `http://127.0.0.1:${wantedPort ?? (await freePort())}`;
    const server = start(folder, url);
    if (await listens(server)) return { server, url };
    await stop(server);
    const isLast = wantedPort !== undefined || attempt === 3;
    if (isLast)
      throw new Stop(`WordPress did not start.\n${readFileSync(join(folder, 'server.log'), 'utf8')}`);
  }
}

function start(folder, url) {
  const log = openSync(join(folder, 'server.log'), 'a');
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
  const server = keep('php', [...flags, '-S', url.replace('http://', ''), '-t', 'site', 'router.php'], {
    cwd: folder,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4', STET_WORDPRESS_URL: url },
    stdio: ['ignore', log, 'pipe'],
  });
  server.log = log;
  return server;
}
