import { describe, expect, it } from 'vitest';
import { failureWords } from '../../../../renderer/i18n/failures';
import { FAILURE_CODES } from '../../../../shared/errors/failure';

const FORBIDDEN = /!|please|successfully|undefined|null|\(\)/i;

describe('failures in words', () => {
  it.each(FAILURE_CODES)('says calmly what went wrong and what to do: %s', (code) => {
    const { sentence, nextStep } = failureWords({ code, facts: {} });
    for (const words of [sentence, nextStep]) {
      expect(words).toMatch(/^[A-Z].*\.$/s);
      expect(words).not.toMatch(FORBIDDEN);
    }
  });

  it('names the facts that it knows', () => {
    const failure = { code: 'wordpressRedirected', facts: { to: 'https://www.example.org/' } } as const;
    expect(failureWords(failure).sentence).toContain('https://www.example.org/');
    const busy = { code: 'libraryReadOnly', facts: { host: 'desk-two', why: 'locked' } } as const;
    expect(failureWords(busy).sentence).toContain('desk-two');
    const saving = { code: 'libraryReadOnly', facts: { host: 'desk-two', why: 'inTheMidst' } } as const;
    expect(failureWords(saving).sentence).toContain('in the midst of saving');
  });
});
