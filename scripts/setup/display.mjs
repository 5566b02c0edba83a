// Somewhere for windows to open: the real display, or on a machine without one an invisible display of our own.
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay } from './needs.mjs';
import { cacheFolder } from './places.mjs';
import { keep } from './processes.mjs';
import { Stop, say } from './say.mjs';

/** Returns what the environment of a program with windows needs; `{}` where there is a display already. */
export async function ensureDisplay() {
  if (hasDisplay()) return {};
  const log = openSync(join(cacheFolder('logs'), 'xvfb.log'), 'a');
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'];
  const server = keep('Xvfb', args, { stdio: ['ignore', log, log, 'pipe'] });
  server.unref();
  const display = await firstLine(server);
  say(`      no display here: windows open on an invisible one (${display})`);
  return { DISPLAY: display };
}

/** Xvfb chooses a free display and tells its number when it is ready. */
function firstLine(server) {
  return new Promise((resolve, reject) => {
    let text = '';
    const pipe = server.stdio[3];
    pipe.on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      pipe.destroy();
      resolve(`:${text.trim()}`);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Stop('Xvfb did not start; its words are in .cache/logs/xvfb.log.')));
  });
}
