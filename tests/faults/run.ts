import { appStorm } from './app/appStorm';
import { clock } from './clock';
import { damage } from './damage';
import { everyStep } from './everyStep';
import { interleavings, MEETINGS } from './interleavings';
import { killStorm } from './killStorm';
import { whenFailed, type Outcome } from './outcome';
import { powerCuts } from './powerCuts';
import { states } from './states';

/** Runs the trials and prints each outcome; the last line is JSON. Argument: the plan that `scripts/faults.mjs` makes. */
const plan = JSON.parse(process.argv[2] ?? '{}');
const { programs, seed, only } = plan;
const meetings = plan.meetings ?? MEETINGS;
const program = programs.steppedChild;

const TRIALS: readonly (readonly [short: string, name: string, run: () => Promise<Outcome>])[] = [
  ['steps', 'Every call to the system, made to fail', () => everyStep(plan.isSeeded)],
  ['clock', 'The clock set back', () => clock(plan.clocks, seed)],
  ['states', 'Every step of a session, and what was not synced lost', () => states(plan.states, seed)],
  ['damage', 'Damaged files', () => damage({ count: plan.damaged, seed, only: plan.damages })],
  [
    'processes',
    'Two processes in one article',
    () => interleavings({ program, count: plan.interleavings, seed, meetings }),
  ],
  [
    'powercuts',
    'Power cuts while it saves',
    () => powerCuts({ child: programs.savingChild, cuts: plan.powercuts, seed }),
  ],
  ['kills', 'Kills while it saves', () => killStorm(programs.savingChild, plan.kills, seed)],
  ['app', 'Kills of the whole app while she writes', () => appStorm({ ...plan.app, seed })],
];

if (plan.isTwin) {
  whenFailed((sentence) => {
    process.stdout.write(`${JSON.stringify({ caught: sentence })}\n`);
    process.exit();
  });
}

const outcomes: (readonly [string, Outcome])[] = [];
for (const [short, name, run] of TRIALS) {
  if (only !== null && !only.includes(short)) continue;
  const startedAt = Date.now();
  if (!plan.isTwin) process.stderr.write(`${name} …\n`);
  const outcome = await run();
  outcomes.push([short, outcome]);
  const figures = Object.entries(outcome.figures).map(([figure, value]) => `${figure} ${value}`);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (plan.isTwin) continue;
  process.stderr.write(
    `${name}: ${outcome.passed} passed, ${outcome.failed.length} failed (${[...figures, `${seconds} s`].join(', ')})\n`,
  );
}
process.stdout.write(
  `${JSON.stringify({ caught: null, outcomes: outcomes.map(([, outcome]) => outcome) })}\n`,
);
