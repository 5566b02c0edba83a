import { expect, test } from 'vitest';
import { whereOut } from '../../../../renderer/features/corrections/whereOut';
import { correction, mark, revision } from '../articles';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const history = (...marks: ReturnType<typeof mark>[]) => [revision(1, '2026-11-19T06:44:00.000Z', marks)];

test('a correction is out only where an edition came after it', () => {
  expect(whereOut(correction(6), history(mark(3, 'site'), mark(5, 'wp1')), NOW)).toEqual([]);
  expect(whereOut(correction(6), history(mark(3, 'site'), mark(8, 'site')), NOW)).toEqual(['Built-in site']);
});

test('each target is named once', () => {
  expect(whereOut(correction(6), history(mark(8, 'site'), mark(9, 'wp1'), mark(12, 'site')), NOW)).toEqual([
    'Built-in site',
    'Aldermouth Watch',
  ]);
});

test('a scheduled edition shows it only once it is due', () => {
  const marks = history(mark(8, 'wp1', '2026-11-23T08:00:00.000Z'));
  expect(whereOut(correction(6), marks, NOW)).toEqual([]);
  expect(whereOut(correction(6), marks, new Date('2026-11-23T08:00:00.000Z'))).toEqual(['Aldermouth Watch']);
});
