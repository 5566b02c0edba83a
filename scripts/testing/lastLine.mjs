// A child command whose last line is its outcome: what it says on the way goes to standard error.
import { spawn } from 'node:child_process';
import { childOutput, passOn } from '../setup/say.mjs';

/** Runs a command, lets it speak, and answers with its last line of standard output; rejects when it fails. */
export async function runForLastLine(command, args, options) {
  const [, errors] = childOutput();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', errors] });
  passOn(child.stderr);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  const last = output.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(`The command ended with code ${code} and no outcome.`);
  return last;
}
