// The three checks that read the source without running it.
import { root } from '../setup/places.mjs';
import { nodeModule } from '../setup/processes.mjs';

const check = (name, file, ...args) => {
  const [program, all] = nodeModule(root, file, ...args);
  return { name, program, args: all };
};

export const format = check('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
export const types = check('types', 'typescript/bin/tsc', '-b');
export const lint = check('lint', 'oxlint/bin/oxlint');
