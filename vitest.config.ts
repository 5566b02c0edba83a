import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins, so that at the end nothing long is left over for one worker alone. */
const LONGEST =
  /\/(longArticle|nothingLost|hostile|twoDevices|erasing|everyStep|packed|linePacks|handlers)\.test\.ts$/;
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Where windows open side by side, if there are several places for them: `scripts/setup/display.mjs`. */
const displays = (process.env['STET_DISPLAYS'] ?? '').split(' ').filter(Boolean);

/**
 * After which a test is taken to hang: what is quick on an idle machine may take ten times as long on a busy one. It is more than one wait
 * for a window, for that says what was waited for.
 */
const HANGING_MS = 180_000;

/**
 * Three kinds of test: pure and disk (unit), real servers (integration), the real window (e2e). None of them puts anything in the place of
 * a module or of what all share, so that files may follow one another in a process that has loaded Stet already (`isolate`).
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: HANGING_MS,
          hookTimeout: HANGING_MS,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: HANGING_MS,
          hookTimeout: HANGING_MS,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: HANGING_MS,
          hookTimeout: HANGING_MS,
          expect: { poll: { timeout: 30_000 } },
          // A real window on a busy machine now and then misses a key; what fails twice has failed. A retry is named in the list.
          retry: 1,
          setupFiles: ['tests/e2e/support/ownDisplay.ts'],
          maxWorkers: Math.max(1, displays.length),
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
