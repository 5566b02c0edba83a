// npm test: everything, step after step, and one line with the count at the end.
import { runCommand } from './setup/commandLine.mjs';
import { Stop, elapsed, say, sayStop, speakingAs } from './setup/say.mjs';
import { stepsFor } from './testing/stages.mjs';

const help = `
npm test -- [--only STAGE,…] [--full] [--json]

Sets up what is missing, then runs every stage, some side by side, and stops where one fails. The last line counts the tests.
  --only STAGE,…  the set-up and these stages: format, types, lint, build, unit, integration, faults, package, end-to-end
  --full          with the large counts (STET_FULL=1)
`;

await runCommand({
  help,
  options: { only: { type: 'string' }, full: { type: 'boolean' } },
  main: async ({ only, full }) => {
    const outcome = await runSteps(stepsFor({ only: only?.split(','), isFull: Boolean(full) }));
    say(`\n${outcome.passed} passed, ${outcome.failed} failed`);
    return { code: outcome.failed === 0 ? 0 : 1, json: { ok: outcome.failed === 0, ...outcome } };
  },
});

/** A stage that fails without counting anything counts as one failure, so that the last line never looks better than it is. */
async function runSteps(steps) {
  const context = { env: process.env };
  let [passed, failed] = [0, 0];
  for (const [at, stages] of steps.entries()) {
    say(`\n[${at + 1}/${steps.length}] ${stages.map(({ name }) => name).join(', ')} (${elapsed()})`);
    const results = await Promise.all(stages.map((stage) => runBeside(stages, stage, context)));
    passed += sum(results.map((result) => result.passed ?? 0));
    failed += sum(results.map((result) => (result.ok ? 0 : Math.max(result.failed ?? 0, 1))));
    if (failed === 0) continue;
    const names = stages.filter((_, index) => !results[index].ok).map(({ name }) => name);
    const left = steps.slice(at + 1).flat().length;
    say(`\nStopped: “${names.join('” and “')}” failed, ${left} stages were not run (${elapsed()}).`);
    return { passed, failed, stage: names[0] };
  }
  say(`\nAll ${steps.flat().length} stages are through (${elapsed()}).`);
  return { passed, failed };
}

function sum(numbers) {
  return numbers.reduce((before, number) => before + number, 0);
}

/** One of several says in its own name what it does, and how it ended. */
function runBeside(stages, stage, context) {
  if (stages.length === 1) return runStage(stage, context);
  return speakingAs(stage.name, async () => {
    const startedAt = Date.now();
    const result = await runStage(stage, context);
    say(`${result.ok ? 'through' : 'failed'} after ${elapsed(startedAt)}`);
    return result;
  });
}

async function runStage(stage, context) {
  try {
    return await stage.run(context);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    sayStop(error);
    return { ok: false };
  }
}
