import { existsSync, readFileSync } from 'node:fs';

/** What Stet turned to, by its own log: sockets of the main process and requests of its windows, `app:` not counted. */
export function hostsTurnedTo(networkLog: string): readonly string[] {
  const hosts = linesOf(networkLog).flatMap((line) => {
    const { to } = JSON.parse(line) as { readonly to: string };
    if (/^(app|data|blob|devtools|pipe)[: ]/.test(to)) return [];
    return [/^[a-z]+:\/\//.test(to) ? new URL(to).host : to];
  });
  return [...new Set(hosts)].sort();
}

/**
 * What Chromium did by itself, by its own log: names that it asked a server for, and connections beyond this computer. The
 * log may end in the middle when Stet was killed, so it is read line by line.
 */
export function chromiumReachedOut(networkLog: string): readonly string[] {
  const [constants = '', ...events] = linesOf(`${networkLog}.chromium.json`);
  const connects = ['TCP_CONNECT_ATTEMPT', 'UDP_CONNECT'].map((name) => typeNumber(constants, name));
  const found = events.flatMap((event) => {
    const name = /"hostname":"([^"]+)"/.exec(event)?.[1];
    const address = /"address":"([^"]+)"/.exec(event)?.[1];
    const isConnect = connects.some((type) => event.includes(`"type":${type}}`));
    const isFarOff = isConnect && address !== undefined && !/^(127\.|\[::1\])/.test(address);
    return [...(name ? [name] : []), ...(isFarOff ? [address] : [])];
  });
  // Chromium asks its own system whether there is a way to this address; nothing is sent.
  return [...new Set(found)].filter((place) => place !== '[2001:4860:4860::8888]:53').sort();
}

function typeNumber(constants: string, name: string): string {
  const found = new RegExp(`"${name}":(\\d+)`).exec(constants)?.[1];
  if (found === undefined) throw new Error(`Chromium's log does not know ${name}.`);
  return found;
}

function linesOf(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}
