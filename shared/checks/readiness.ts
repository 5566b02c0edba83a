import type { Snapshot } from '../domain/article';
import { citations } from '../domain/citations';
import type { House } from '../domain/house';
import { blockText } from '../html/renderText';
import { isSlug } from '../text/slug';
import type { CheckFinding } from './finding';
import { unclosedQuotations } from './quotations';
import { wrongWeekdays } from './weekdays';

/** All that stands in the way of a good publication, what stops it first. */
export function readiness({ snapshot, house }: { snapshot: Snapshot; house: House }): CheckFinding[] {
  const findings = [...fieldFindings(snapshot, house), ...linkFindings(snapshot), ...textFindings(snapshot)];
  return [
    ...findings.filter((finding) => finding.weight === 'stops'),
    ...findings.filter((finding) => finding.weight === 'advises'),
  ];
}

function fieldFindings({ fields, body, publication }: Snapshot, house: House): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const add = (code: CheckFinding['code'], weight: CheckFinding['weight'], field: string): void => {
    findings.push({ code, weight, place: { field }, facts: {} });
  };
  if (fields.headline.trim() === '') add('noHeadline', 'stops', 'headline');
  if (body.every(({ content }) => blockText(content).trim() === '')) add('noBody', 'stops', 'body');
  if (publication.featured !== null && publication.featured.alternativeText.trim() === '') {
    add('noAlternativeText', 'stops', 'featured');
  }
  if (fields.byline.trim() === '' && house.name.trim() === '') add('noByline', 'advises', 'byline');
  if (fields.slug !== '' && !isSlug(fields.slug)) add('badSlug', 'advises', 'slug');
  return findings;
}

function linkFindings({ body }: Snapshot): CheckFinding[] {
  const { missing, vague } = citations(body);
  return [
    ...missing.map((citation) => ({ code: 'missingLink' as const, citation })),
    ...vague.map((citation) => ({ code: 'vagueLabel' as const, citation })),
  ].map(({ code, citation }) => ({
    code,
    weight: 'advises',
    place: { blockId: citation.blockId, linkIndex: citation.linkIndex },
    facts: { label: citation.label, sentence: citation.sentence },
  }));
}

function textFindings({ body, notices }: Snapshot): CheckFinding[] {
  const inBody = body.flatMap(({ id, content }, index): CheckFinding[] => {
    const text = blockText(content);
    const next = body[index + 1]?.content;
    const place = { blockId: id };
    return [
      ...unclosedQuotations(text, next === undefined ? '' : blockText(next)).map((facts) =>
        advice('unclosedQuotation', place, facts),
      ),
      ...wrongWeekdays(text).map((facts) => advice('wrongWeekday', place, facts)),
    ];
  });
  const inNotices = notices.flatMap((notice) =>
    wrongWeekdays(notice.text ?? '').map((facts) => advice('wrongWeekday', { field: 'notices' }, facts)),
  );
  return [...inBody, ...inNotices];
}

function advice(
  code: CheckFinding['code'],
  place: CheckFinding['place'],
  facts: CheckFinding['facts'],
): CheckFinding {
  return { code, weight: 'advises', place, facts };
}
