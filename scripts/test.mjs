// npm test: everything, stage after stage, and one line with the count at the end.
import { runCommand } from './setup/commandLine.mjs';
import { Stop, elapsed, say, sayStop } from './setup/say.mjs';
import { stagesFor } from './testing/stages.mjs';

const help = `
npm test -- [--only STAGE,…] [--full] [--json]

Sets up what is missing, then runs every stage and stops at the first that fails. The last line counts the tests.
  --only STAGE,…  the set-up and these stages: format, types, lint, unit, build, integration, faults, package, end-to-end
  --full          with the large counts (STET_FULL=1)
`;

await runCommand({
  help,
  options: { only: { type: 'string' }, full: { type: 'boolean' } },
  main: async ({ only, full }) => {
    const stages = stagesFor({ only: only?.split(','), isFull: Boolean(full) });
    const outcome = await runStages(stages);
    say(`\n${outcome.passed} passed, ${outcome.failed} failed`);
    return { code: outcome.failed === 0 ? 0 : 1, json: { ok: outcome.failed === 0, ...outcome } };
  },
});

/** A stage that fails without counting anything counts as one failure, so that the last line never looks better than it is. */
async function runStages(stages) {
  const context = { env: process.env };
  let passed = 0;
  for (const [at, stage] of stages.entries()) {
    say(`\n[${at + 1}/${stages.length}] ${stage.name} (${elapsed()})`);
    const result = await runStage(stage, context);
    passed += result.passed ?? 0;
    if (result.ok) continue;
    say(
      `\nStopped: the stage “${stage.name}” failed, ${stages.length - at - 1} stages were not run (${elapsed()}).`,
    );
    return { passed, failed: Math.max(result.failed ?? 0, 1), stage: stage.name };
  }
  say(`\nAll ${stages.length} stages are through (${elapsed()}).`);
  return { passed, failed: 0 };
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
