import { expect, test } from 'vitest';
import { fleetingDisk } from '../../../main/storage/fleetingDisk';
import { interleavings } from '../../faults/interleavings';

test('two writers that take turns in one article lose no text that was said to be saved', async () => {
  expect((await interleavings(12, 1)).failed).toEqual([]);
});

test('the guard can fail: one that does not compare with the disk loses texts', async () => {
  const blind = () => ({ ...fleetingDisk(), stamp: async () => 'as ever' });
  expect((await interleavings(6, 1, blind)).failed.length).toBeGreaterThan(0);
});
