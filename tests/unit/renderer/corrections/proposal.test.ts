import { describe, expect, test } from 'vitest';
import { phraseOf, proposalFrom } from '../../../../renderer/features/corrections/proposal';
import { compareWords } from '../../../../shared/text/compare';
import { article } from '../articles';

const phrase = (before: string, after: string) => phraseOf(compareWords(before, after));

describe('what to correct is proposed from what was changed', () => {
  test('a figure with the sentence around it, and nothing of the sentences beside it', () => {
    expect(
      phrase(
        'It was cold. An average of 220 runs a month went unrecorded. Nobody answered.',
        'It was cold. An average of 219 runs a month went unrecorded. Nobody answered.',
      ),
    ).toEqual({
      wrong: 'An average of 220 runs a month went unrecorded',
      right: 'An average of 219 runs a month went unrecorded',
    });
  });

  test('a long sentence is cut at a clause', () => {
    const tail =
      'between November and March, the tickets suggest, though the council says that its own count is a good deal lower';
    expect(
      phrase(
        `An average of 220 runs went unrecorded ${tail}.`,
        `An average of 219 runs went unrecorded ${tail}.`,
      ),
    ).toEqual({
      wrong: 'An average of 220 runs went unrecorded between November and March',
      right: 'An average of 219 runs went unrecorded between November and March',
    });
  });

  test('a change inside a bracket is told by what the bracket says', () => {
    expect(
      phrase(
        'More than 80,000 went unrecorded in the year to June, 2020 (an average of 220 a day), the watchdog said.',
        'More than 80,000 went unrecorded in the year to June, 2020 (an average of 219 a day), the watchdog said.',
      ),
    ).toEqual({ wrong: 'an average of 220 a day', right: 'an average of 219 a day' });
  });

  test('a figure is proposed before a word that was changed further up', () => {
    const live = article({ a: 'The clerk was curt.', b: 'It cost £18,400 in all.' });
    const draft = article({ a: 'The clerk was brief.', b: 'It cost £18,900 in all.' });
    expect(proposalFrom(live, draft)).toEqual({
      wrong: 'It cost £18,400 in all',
      right: 'It cost £18,900 in all',
      block: 'b',
    });
  });

  test('a wrong headline is proposed when the body stands', () => {
    const live = article({ a: 'The same.' }, 'Council paid three times');
    const draft = article({ a: 'The same.' }, 'Council paid twice');
    expect(proposalFrom(live, draft)).toMatchObject({ right: 'Council paid twice', block: null });
  });

  test('new text alone corrects nothing', () => {
    const live = article({ a: 'The ledger is public.' });
    const draft = article({ a: 'The ledger is public. So are the minutes.', b: 'An audit has begun.' });
    expect(proposalFrom(live, draft)).toBeNull();
    expect(proposalFrom(live, live)).toBeNull();
  });
});
