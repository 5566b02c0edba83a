import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveElsewhere } from '../../../main/exporting/saveElsewhere';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { failingCalls } from '../../faults/failingCalls';
import { block, paragraph } from '../../support/bodies';
import { snapshotOf, temporaryFolder } from '../../support/temporaryLibrary';

const unsaved = {
  snapshot: snapshotOf('Tea & <bridges>', [block('b1', paragraph('It cost £2.7m.'))]),
  notes: 'Ring the mayor.',
};

test('the text that the library’s disk does not take is saved as a page and as JSON where she says', async () => {
  const folder = await temporaryFolder();
  const path = await saveElsewhere(nodeDisk(), join(folder, 'bridges.html'), unsaved);
  const page = await readFile(path, 'utf8');
  expect(page).toContain('<h1>Tea &amp; &lt;bridges&gt;</h1>');
  expect(page).toContain('<p>It cost £2.7m.</p>');
  expect(JSON.parse(await readFile(join(folder, 'bridges.json'), 'utf8'))).toEqual(unsaved);
});

test('a JSON file of hers of that name is not written over', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'bridges.json'), 'hers');
  await saveElsewhere(nodeDisk(), join(folder, 'bridges'), unsaved);
  expect(await readFile(join(folder, 'bridges.json'), 'utf8')).toBe('hers');
  expect(await readdir(folder)).toEqual(['bridges 2.json', 'bridges.html', 'bridges.json']);
});

test('a disk that does not take it either is told', async () => {
  const folder = await temporaryFolder();
  const full = nodeDisk(failingCalls({ at: 1, fault: 'ENOSPC', isLasting: true }).calls);
  await expect(saveElsewhere(full, join(folder, 'bridges.html'), unsaved)).rejects.toThrow('diskFull');
});
