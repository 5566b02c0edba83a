// Child processes: run one and wait, or keep one that must not outlive this command.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './places.mjs';
import { Stop, childOutput, elapsed, passOn, say } from './say.mjs';

const kept = new Set();
let isListening = false;

/** Runs a program whose output the person sees. Standard input is closed: nothing here ever waits for an answer. */
export function run(program, args, { env = process.env, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', ...childOutput()] });
    passOn(child.stdout, child.stderr);
    const forget = remember(child, false);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      forget();
      resolve(code ?? (signal ? 128 : 1));
    });
  });
}

/** Runs a program with its output in a log file; says now and then that it still runs, and shows the end of the log if it fails. */
export async function runQuietly(program, args, { label, env = process.env, cwd, limitMs = 20 * 60_000 }) {
  const log = join(cacheFolder('logs'), `${label.replace(/[^\w]+/g, '-')}-${process.pid}.log`);
  const output = openSync(log, 'w');
  const startedAt = Date.now();
  const heartbeat = setInterval(() => say(`      … ${label}, ${elapsed(startedAt)}`), 15_000);
  try {
    const code = await waitFor(program, args, { env, cwd, output, limitMs });
    if (code === 0) return { ok: true, log };
    return {
      ok: false,
      log,
      code,
      tail: readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n'),
    };
  } finally {
    clearInterval(heartbeat);
    closeSync(output);
  }
}

function waitFor(program, args, { env, cwd, output, limitMs }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', output, output] });
    const forget = remember(child, false);
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
    const finish = (code) => {
      clearTimeout(limit);
      forget();
      resolve(code);
    };
    child.once('error', () => finish(127));
    child.once('exit', (code) => finish(code ?? 137));
  });
}

/** What a program prints, or `undefined` when it fails or is not there. */
export function read(program, args, options = {}) {
  const result = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    ...options,
  });
  return result.status === 0 ? result.stdout : undefined;
}

/** Where a program lies on the PATH, or `undefined`. */
export function find(program) {
  const isWindows = process.platform === 'win32';
  return read(isWindows ? 'where' : 'sh', isWindows ? [program] : ['-c', `command -v ${program}`])
    ?.trim()
    .split(/\r?\n/)[0];
}

/**
 * Starts a server in a process group of its own and keeps it: it ends with this command, however that ends. On Linux
 * the kernel sees to it even when this process is killed: a small shell around the server then ends the whole group.
 */
export function keep(program, args, options = {}) {
  const isGuarded = process.platform === 'linux' && find('setpriv') !== undefined;
  const guard = ['--pdeathsig', 'TERM', '--', 'sh', '-c', endWithParent, 'sh', program, ...args];
  const [command, all] = isGuarded ? ['setpriv', guard] : [program, args];
  const child = spawn(command, all, { ...options, detached: process.platform !== 'win32' });
  child.once('exit', remember(child, true));
  return child;
}

const endWithParent = `trap 'trap "" TERM; kill 0; wait' TERM; "$@" & wait $!`;

/** Ends one kept process with its group, and waits until it is gone. */
export function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => signal(child, true, 'SIGKILL'), 3000);
    child.once('exit', () => {
      clearTimeout(hard);
      signal(child, true, 'SIGKILL');
      resolve();
    });
    signal(child, true, 'SIGTERM');
  });
}

/** Ends everything that this command has started and still keeps. */
export async function stopChildren() {
  await Promise.all([...kept].filter((entry) => entry.isGroup).map((entry) => stop(entry.child)));
}

function remember(child, isGroup) {
  listen();
  const entry = { child, isGroup };
  kept.add(entry);
  return () => kept.delete(entry);
}

function signal(child, isGroup, name) {
  try {
    if (isGroup && process.platform !== 'win32') process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // The process is gone already: that is what was wanted.
  }
}

function listen() {
  if (isListening) return;
  isListening = true;
  const endAll = (name) => kept.forEach(({ child, isGroup }) => signal(child, isGroup, name));
  process.once('exit', () => endAll('SIGTERM'));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(name, () => {
      endAll('SIGTERM');
      process.exit(name === 'SIGINT' ? 130 : 143);
    });
  }
}

/** The npm that belongs to this Node: program and first arguments. */
export function npm(...args) {
  const path = process.env.npm_execpath;
  if (path?.endsWith('.js')) return [process.execPath, [path, ...args]];
  if (process.platform === 'win32') throw new Stop('Please start this command through npm.', 'npm start');
  return ['npm', args];
}

/** A program that came with the packages, by its script file: works the same on every system, without a shell. */
export function nodeModule(root, file, ...args) {
  return [process.execPath, [join(root, 'node_modules', file), ...args]];
}
