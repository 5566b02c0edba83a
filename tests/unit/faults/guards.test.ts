// The guards that the fault run takes out of the source are still in it, as they are quoted.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GUARDS } from '../../../scripts/faults/guards.mjs';

test.each(GUARDS)('“$guard” is quoted as it stands, once', ({ file, has, becomes }) => {
  expect(readFileSync(file, 'utf8').split(has)).toHaveLength(2);
  expect(becomes).not.toBe(has);
});
