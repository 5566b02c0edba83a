// Somewhere for windows to open: the real display, or on a machine without one invisible displays of our own.
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay } from './needs.mjs';
import { cacheFolder } from './places.mjs';
import { keep } from './processes.mjs';
import { Stop, say } from './say.mjs';

/**
 * Returns what the environment of a program with windows needs; `{}` where there is a display already. Of our own there are as many
 * as wanted, all of them in `STET_DISPLAYS`: windows on one display share a focus and a clipboard.
 */
export async function ensureDisplays(count) {
  if (hasDisplay()) return {};
  const displays = await Promise.all(Array.from({ length: count }, openDisplay));
  say(`      no display here: windows open where nobody sees them (${displays.join(' ')})`);
  return { DISPLAY: displays[0], STET_DISPLAYS: displays.join(' ') };
}

async function openDisplay() {
  const log = openSync(join(cacheFolder('logs'), 'xvfb.log'), 'a');
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'];
  const server = keep('Xvfb', args, { stdio: ['ignore', log, log, 'pipe'] });
  server.unref();
  return firstLine(server);
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
