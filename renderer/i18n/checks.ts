import type { CheckFinding, CheckPlace } from '../../shared/checks/finding';
import { assertNever } from '../../shared/errors/assertNever';

/** What was found, in one sentence. */
function finding({ code, facts, place }: CheckFinding): string {
  const fact = (name: string): string => facts[name] ?? '';
  switch (code) {
    case 'noHeadline':
      return 'There is no headline yet.';
    case 'noBody':
      return 'There is no text yet.';
    case 'noAlternativeText':
      return `${pictureAt(place, fact('caption'))} has no alternative text.`;
    case 'noPictureRights':
      return `${pictureAt(place, fact('caption'))} names no licence, rights holder or permission.`;
    case 'placeholder':
      return `Still to be filled in: ${fact('around')}`;
    case 'vagueLabel':
      return `The label “${fact('label')}” does not say where it leads.`;
    case 'missingLink':
      return `“${fact('label')}” leads nowhere yet: its address is missing.`;
    case 'noByline':
      return 'There is no byline.';
    case 'badSlug':
      return 'The slug has characters that an address cannot hold.';
    case 'unclosedQuotation':
      return `A quotation is opened and never closed: ${fact('quotation')}`;
    case 'wrongWeekday':
      return `“${fact('date')}” was a ${fact('is')}, not a ${fact('says')}.`;
    default:
      return assertNever(code);
  }
}

function pictureAt(place: CheckPlace, caption: string): string {
  if (place !== null && 'field' in place) return 'The featured picture';
  return caption === '' ? 'A picture' : `The picture “${caption}”`;
}

export const checksWords = {
  finding,
  stops: 'Stops publication',
  advises: 'Worth a second look',
  goTo: 'Go to this place',
  clear: 'Nothing stands in the way of publication.',
  whatIsChecked:
    'Looked at: headline, text, byline, slug, link labels and addresses, quotations, weekdays, placeholders (TK), alternative text and rights of pictures.',
} as const;
