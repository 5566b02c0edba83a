import { describe, expect, it } from 'vitest';
import { sampleNotes, sampleSnapshot } from '../../../main/importing/sample';
import { readiness } from '../../../shared/checks/readiness';
import { citations } from '../../../shared/domain/citations';
import { bodyText } from '../../../shared/html/renderText';
import { snapshotWords } from '../../../shared/text/words';

describe('The sample', () => {
  let count = 0;
  const sample = sampleSnapshot(() => `s${(count += 1)}`);

  it('is an article of some length with blocks of every kind', () => {
    expect(snapshotWords(sample)).toBeGreaterThan(500);
    expect(new Set(sample.body.map(({ content }) => content.kind))).toEqual(
      new Set(['paragraph', 'heading', 'quote', 'list']),
    );
    expect(new Set(sample.body.map(({ id }) => id)).size).toBe(sample.body.length);
    expect(sampleNotes()).not.toBe('');
  });

  it('has what the checks look for, and nothing that stops it', () => {
    const house = {
      name: '',
      contact: '',
      siteName: '',
      siteAddress: '',
      language: 'en-GB',
      zone: 'Europe/London',
    };
    const findings = readiness({ snapshot: sample, house });
    expect(findings.filter(({ weight }) => weight === 'stops')).toEqual([]);
    const codes = findings.map(({ code }) => code);
    for (const code of ['missingLink', 'vagueLabel', 'unclosedQuotation', 'wrongWeekday'])
      expect(codes).toContain(code);
  });

  it('leads only to invented places, one of them twice', () => {
    const { sources, missing } = citations(sample.body);
    expect(missing).toHaveLength(1);
    for (const { key } of sources) expect(new URL(key).hostname).toMatch(/\.example$/);
    expect(sources.some((source) => source.citations.length === 2)).toBe(true);
  });

  it('spells one word in two ways and has a figure that is one too many', () => {
    const text = bodyText(sample.body);
    expect(text).toContain('sub-contractor');
    expect(text).toContain('subcontractor');
    expect(text).toContain('3,816');
    expect(3816 / 12).toBe(Number(/average of (\d+)/.exec(text)?.[1]) - 1);
  });
});
