// Large counts are read at a glance: with a comma before each three figures, as British readers expect them.
import { describe, expect, it } from 'vitest';
import { appWords } from '../../../../renderer/i18n/app';
import { findWords } from '../../../../renderer/i18n/find';
import { historyWords } from '../../../../renderer/i18n/history';
import { libraryWords } from '../../../../renderer/i18n/library';

describe('counts', () => {
  it.each([
    [appWords.words(1), '1 word'],
    [appWords.words(999), '999 words'],
    [appWords.words(50_000), '50,000 words'],
    [appWords.selectedWords(1_200, 1_234_567), '1,200 of 1,234,567 words'],
    [appWords.sources(1_000, 2_000), '1,000 sources, 2,000 to check'],
    [historyWords.words(12_345), '12,345 words'],
    [libraryWords.words(4_321), '4,321 words'],
    [libraryWords.found(10_000), '10,000 articles found'],
    [findWords.count(1_001, 20_000, true), '1,001 of more than 20,000'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
