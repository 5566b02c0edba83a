import type { Snapshot } from '../domain/article';
import { citations } from '../domain/citations';
import { perBlock } from '../domain/perBlock';
import type { House } from '../domain/house';
import { blockText, isBlank } from '../html/renderText';
import { isSlug } from '../text/slug';
import type { CheckFinding, CheckPlace } from './finding';
import { undescribed, unlicensed } from './pictures';
import { placeholders } from './placeholders';
import { beginsWithQuotation, unclosedQuotations } from './quotations';
import { wrongWeekdays } from './weekdays';

/** All that stands in the way of a good publication, what stops it first. */
export function readiness({ snapshot, house }: { snapshot: Snapshot; house: House }): CheckFinding[] {
  const findings = [
    ...fieldFindings(snapshot, house),
    ...linkFindings(snapshot),
    ...textFindings(snapshot),
    ...findingsOfPictures(snapshot),
    ...findingsOfPlaceholders(snapshot),
  ];
  return [
    ...findings.filter((finding) => finding.weight === 'stops'),
    ...findings.filter((finding) => finding.weight === 'advises'),
  ];
}

function fieldFindings({ fields, body }: Snapshot, house: House): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const add = (code: CheckFinding['code'], weight: CheckFinding['weight'], field: string): void => {
    findings.push({ code, weight, place: { field }, facts: {} });
  };
  if (fields.headline.trim() === '') add('noHeadline', 'stops', 'headline');
  if (body.every(isEmpty)) add('noBody', 'stops', 'body');
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

/** The featured picture has no place for its rights; a picture of the body does. */
function findingsOfPictures({ body, publication: { featured } }: Snapshot): CheckFinding[] {
  return [
    ...(featured === null ? [] : undescribed(featured, { field: 'featured' })),
    ...body.flatMap(ofPicture),
  ];
}

const ofPicture = perBlock(({ id, content }): CheckFinding[] => {
  if (content.kind !== 'picture') return [];
  const place = { blockId: id };
  return [...undescribed(content.picture, place), ...unlicensed(content.picture, place)];
});

/** Whatever a reader would see, or a machine: nothing of it is finished while it says TK. */
function findingsOfPlaceholders({ fields, body, notices, publication }: Snapshot): CheckFinding[] {
  const { kicker, headline, standfirst, byline } = fields;
  const { categories, tags, excerpt, featured } = publication;
  const seen = featured === null ? [] : [featured.alternativeText, featured.caption, featured.credit];
  const texts: readonly (readonly [CheckPlace, string])[] = [
    ...Object.entries({ kicker, headline, standfirst, byline, excerpt }).map(
      ([field, text]) => [{ field }, text] as const,
    ),
    [{ field: 'categories' }, categories.join(', ')],
    [{ field: 'tags' }, tags.join(', ')],
    [{ field: 'featured' }, seen.join(' ')],
    ...notices.map(({ text }) => [{ field: 'notices' }, text ?? ''] as const),
  ];
  return [...texts.flatMap(([place, text]) => toFillIn(place, text)), ...body.flatMap(toFillInOfBlock)];
}

const toFillIn = (place: CheckPlace, text: string): CheckFinding[] =>
  placeholders(text).map((facts) => ({ code: 'placeholder', weight: 'stops', place, facts }));

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
const isEmpty = perBlock(({ content }) => content.kind === 'divider' || isBlank(content));
const toFillInOfBlock = perBlock((block) => toFillIn({ blockId: block.id }, textOf(block)));

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
