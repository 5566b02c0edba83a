// One way in for every command: --help, --json, and an end in plain words.
import { parseArgs } from 'node:util';
import { stopChildren } from './processes.mjs';
import { Stop, sayStop, speakOnStandardError } from './say.mjs';

const common = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } };

/**
 * Runs a command. `main` gets the parsed values and the remaining arguments; what it returns is the exit code, or, as
 * `{ code, json }`, the exit code and what `--json` prints as the last line.
 */
export async function runCommand({ help, options = {}, passThrough = false, main }) {
  try {
    const { values, positionals } = read(process.argv.slice(2), options, passThrough);
    if (values.help) return void process.stdout.write(`${help.trim()}\n`);
    if (values.json) speakOnStandardError();
    const outcome = (await main(values, positionals)) ?? 0;
    const { code, json } = typeof outcome === 'number' ? { code: outcome } : outcome;
    if (values.json) process.stdout.write(`${JSON.stringify(json ?? { ok: code === 0 })}\n`);
    process.exitCode = code;
  } catch (error) {
    end(error);
  } finally {
    await stopChildren();
  }
}

function read(args, options, passThrough) {
  const all = { ...common, ...options };
  if (!passThrough) return parseArgs({ args, options: all, allowPositionals: true });
  const isOurs = (arg) =>
    ['--help', '-h', '--json', ...Object.keys(options).map((name) => `--${name}`)].includes(arg);
  const ours = parseArgs({ args: args.filter(isOurs), options: all });
  return { values: ours.values, positionals: args.filter((arg) => !isOurs(arg)) };
}

function end(error) {
  const isWrongUse = typeof error?.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS');
  if (error instanceof Stop) sayStop(error);
  else if (isWrongUse)
    process.stderr.write(`${error.message}\n\nWith --help the command says what it takes.\n`);
  else process.stderr.write(`${error?.stack ?? error}\n`);
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ ok: false, error: String(error?.message ?? error) })}\n`);
  }
  process.exitCode = isWrongUse ? 2 : 1;
}
