// npm run bench: how fast and how small, each measured beside what it is compared with, in the same run.
import { join } from 'node:path';
import { runCommand } from './setup/commandLine.mjs';
import { root } from './setup/places.mjs';
import { prepare } from './setup/prepare.mjs';
import { Stop, say } from './setup/say.mjs';
import { runForLastLine } from './testing/lastLine.mjs';

const BENCHES = {
  paste: '20 MB pasted in the shape that Word gives it, and how soon the window answers a click meanwhile',
  record: '1,000 revisions of a long article beside git, rebuilding, appending, and 100,000 entries verified',
  search: '10,000 articles searched, and whether the window waits for it',
  storage: 'a durable save in a library of 10,000 articles beside the bare atomic write, and opening it',
  typing:
    'keys in an article of 50,000 words beside a bare contenteditable and a plain Lexical, and opening it',
};

/** What is measured in a real window has to have one. */
const WINDOW = { electron: true, display: true, build: true };
const WANTS = { paste: WINDOW, typing: WINDOW };

const help = `
npm run bench -- [name …] [--json]

Measures Stet beside what it is compared with, in the same run, and prints each figure with its goal. Without a name all
are run. The machine should have nothing else to do.

${Object.entries(BENCHES)
  .map(([name, sentence]) => `  ${name.padEnd(9)}${sentence}`)
  .join('\n')}

  exit  0 every goal was met, 1 not
`;

await runCommand({
  help,
  options: {},
  main: async (_, names) => {
    const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
    if (unknown !== undefined) throw new Stop(`There is no bench “${unknown}”.`, 'npm run bench -- --help');
    const wanted = names.length > 0 ? names : Object.keys(BENCHES);
    const { env } = await prepare(Object.assign({}, ...wanted.map((name) => WANTS[name])));
    const outcomes = [];
    for (const name of wanted) outcomes.push(await bench(name, env));
    const ok = outcomes.every((outcome) => outcome.ok);
    const figures = Object.assign({}, ...outcomes.map((outcome) => outcome.figures));
    return { code: ok ? 0 : 1, json: { ok, figures } };
  },
});

/** Runs `tests/bench/<name>.ts` as it is; what it says on the way goes to standard error. */
async function bench(name, env) {
  say(`\n${name}: ${BENCHES[name]}`);
  const args = ['--expose-gc', '--import', 'tsx', join(root, 'tests/bench', `${name}.ts`), '--json'];
  const outcome = JSON.parse(await runForLastLine(process.execPath, args, { cwd: root, env }));
  for (const [figure, { value, goal, unit, ok }] of Object.entries(outcome.figures)) {
    say(`  ${ok ? '✓' : '✗'} ${figure}: ${value}${unit} (goal ${goal}${unit})`);
  }
  return outcome;
}
