import type { Snapshot } from '../domain/article';
import { citations } from '../domain/citations';
import { perBlock } from '../domain/perBlock';
import type { House } from '../domain/house';
import { blockText } from '../html/renderText';
import { isSlug } from '../text/slug';
import type { CheckFinding } from './finding';
import { beginsWithQuotation, unclosedQuotations } from './quotations';
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
  if (body.every((block) => textOf(block).trim() === '')) add('noBody', 'stops', 'body');
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
  const inBody = body.flatMap((block, index): readonly CheckFinding[] => {
    const { alone, runningOn } = findingsIn(block);
    const next = body[index + 1];
    return next && beginsWithQuotation(textOf(next)) ? runningOn : alone;
  });
  const inNotices = notices.flatMap((notice) =>
    wrongWeekdays(notice.text ?? '').map((facts) => advice('wrongWeekday', { field: 'notices' }, facts)),
  );
  return [...inBody, ...inNotices];
}

const textOf = perBlock(({ content }) => blockText(content));

/** What a block's text comes to, alone and where the block after it takes its quotation up again. */
const findingsIn = perBlock((block) => {
  const text = textOf(block);
  const place = { blockId: block.id };
  const weekdays = wrongWeekdays(text).map((facts) => advice('wrongWeekday', place, facts));
  const unclosed = (isRunningOn: boolean): CheckFinding[] =>
    unclosedQuotations(text, isRunningOn).map((facts) => advice('unclosedQuotation', place, facts));
  return { alone: [...unclosed(false), ...weekdays], runningOn: [...unclosed(true), ...weekdays] };
});

function advice(
  code: CheckFinding['code'],
  place: CheckFinding['place'],
  facts: CheckFinding['facts'],
): CheckFinding {
  return { code, weight: 'advises', place, facts };
}
