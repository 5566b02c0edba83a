import type { Snapshot } from '../../shared/domain/article';
import { bodyText } from '../../shared/html/renderText';
import { currentSnapshot } from '../desk/session';
import { copyText } from '../ui/copyText';

/** The whole article as plain text, a blank line between its parts. */
export function articleText({ fields, body }: Snapshot): string {
  const { kicker, headline, standfirst, byline } = fields;
  return [kicker, headline, standfirst, byline, bodyText(body)].filter((part) => part !== '').join('\n\n');
}

/** Puts the whole article on the clipboard; false when there is none. */
export function copyAllText(): boolean {
  const snapshot = currentSnapshot();
  if (!snapshot) return false;
  return copyText(articleText(snapshot));
}
