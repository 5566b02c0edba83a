import { damage } from './damage';
import { everyStep } from './everyStep';
import { interleavings } from './interleavings';
import { killStorm } from './killStorm';
import type { Outcome } from './outcome';
import { powerCuts } from './powerCuts';
import { states } from './states';
import { twins } from './twins';

/** Runs the trials and prints each outcome; the last line is JSON. Argument: the plan that `scripts/faults.mjs` makes. */
const plan = JSON.parse(process.argv[2] ?? '{}');
const { child, kills, powercuts, rounds, isSeeded, seed, only } = plan;

const TRIALS: readonly (readonly [short: string, name: string, run: () => Promise<Outcome>])[] = [
  ['steps', 'Every call to the system, made to fail', () => everyStep({ isShort: isSeeded })],
  ['kills', 'Kills while it saves', () => killStorm(child, kills, seed)],
  ['powercuts', 'Power cuts while it saves', () => powerCuts({ child, cuts: powercuts, seed })],
  ['states', 'Every step of a session, and what was not synced lost', () => states(plan.states, seed)],
  ['damage', 'Damaged files', () => damage(rounds, seed)],
  ['writers', 'Two writers in one article, in turns', () => interleavings(plan.interleavings, seed)],
  ['twins', 'Writers with one guard taken away', () => twins()],
];

const outcomes: Outcome[] = [];
for (const [short, name, run] of TRIALS) {
  if (only !== null && !only.includes(short)) continue;
  const startedAt = Date.now();
  const outcome = await run();
  outcomes.push(outcome);
  const figures = Object.entries(outcome.figures).map(([figure, value]) => `${figure} ${value}`);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stderr.write(
    `${name}: ${outcome.passed} passed, ${outcome.failed.length} failed (${[...figures, `${seconds} s`].join(', ')})\n`,
  );
  for (const sentence of outcome.failed.slice(0, 20)) process.stderr.write(`  ${sentence}\n`);
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed.length, 0);
const figures = Object.assign({}, ...outcomes.map((outcome) => outcome.figures));
process.stdout.write(
  `${JSON.stringify({ ok: failed === 0, passed, failed, figures: { seed, ...figures } })}\n`,
);
