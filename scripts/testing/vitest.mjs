// One project of vitest, and how many of its tests passed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../setup/places.mjs';
import { nodeModule, run } from '../setup/processes.mjs';
import { say } from '../setup/say.mjs';

/** Returns `{ ok, passed, failed }`; a file that does not even load counts as one failure. */
export async function runVitest(project, env) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const [program, args] = nodeModule(root, 'vitest/vitest.mjs', 'run', '--project', project, ...reporters);
  try {
    const code = await run(program, args, {
      cwd: root,
      env: { ...env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    });
    return { ok: code === 0, ...(existsSync(report) ? count(report) : {}) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(report) {
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  testResults.forEach(sayRetried);
  return { passed, failed: numFailedTests + unloaded.length };
}

/** What passed and yet tells of an error passed the second time. */
function sayRetried({ name, assertionResults }) {
  for (const { status, fullName, failureMessages } of assertionResults) {
    const [first] = failureMessages;
    if (status !== 'passed' || first === undefined) continue;
    say(
      `passed at the second try: ${relative(root, name)}: ${fullName}\n  at the first: ${first.split('\n')[0]}`,
    );
  }
}
