import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { proposeImport } from '../../../main/importing/proposeImport';
import { readiness } from '../../../shared/checks/readiness';
import { blockText } from '../../../shared/html/renderText';
import { countingIds } from '../../support/bodies';
import { snapshotOf } from '../../support/records';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = process.env['STET_REAL_INPUT'] ?? resolve(root, '../shared/real');
const path = folder.endsWith('.txt') ? folder : resolve(folder, 'the-beginning-of-the-end.txt');

/** A real post under copyright: it stays outside of the project and is told here by counts and common words only. */
describe.skipIf(!existsSync(path))('The real post', () => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const proposal = proposeImport(
    { text, kind: 'text', language: 'en-GB', zone: 'Europe/London' },
    countingIds(),
  );
  const pieces = proposal.ok ? proposal.value.pieces : [];
  const article = pieces.filter(({ verdict }) => verdict.kind === 'article').map(({ block }) => block);

  it('has its headline, its seven lost links and all six notices', () => {
    expect(proposal.ok && proposal.value.fields.headline).toBe(text.split('\n')[0]?.trim());
    expect(proposal.ok && proposal.value.missingLinks).toBe(7);
    expect(pieces.flatMap(({ verdict }) => (verdict.kind === 'notice' ? [verdict.notice] : []))).toEqual([
      'developing',
      'lastUpdated',
      'correctionsInvitation',
      'rightOfReply',
      'copyright',
      'author',
    ]);
  });

  it('keeps its 26 paragraphs and none of the comment form', () => {
    expect(article).toHaveLength(26);
    expect(article.map(({ content }) => blockText(content)).join('\n')).not.toMatch(
      /Leave a Reply|Log Out|Connecting to|Pingback|thoughts on|bloggers/,
    );
  });

  it('has one quotation that is never closed', () => {
    const house = {
      name: 'A Name',
      contact: '',
      siteName: '',
      siteAddress: '',
      language: 'en-GB',
      zone: 'Europe/London',
    };
    const findings = readiness({ snapshot: snapshotOf(article), house });
    const count = (code: string) => findings.filter((finding) => finding.code === code).length;
    expect([count('unclosedQuotation'), count('missingLink'), count('noHeadline')]).toEqual([1, 7, 0]);
  });
});
