import type { CheckFinding } from '../../shared/checks/finding';
import { assertNever } from '../../shared/errors/assertNever';

/** What was found, in one sentence. */
function finding({ code, facts }: CheckFinding): string {
  const fact = (name: string): string => facts[name] ?? '';
  switch (code) {
    case 'noHeadline':
      return 'There is no headline yet.';
    case 'noBody':
      return 'There is no text yet.';
    case 'noAlternativeText':
      return 'The featured picture has no alternative text.';
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

export const checksWords = {
  finding,
  stops: 'Stops publication',
  advises: 'Worth a second look',
  goTo: 'Go to this place',
  clear: 'Nothing stands in the way of publication.',
  whatIsChecked:
    'Looked at: headline, text, byline, slug, link labels and addresses, quotations, weekdays, alternative text.',
} as const;
