import { bodyText } from '../../shared/html/renderText';
import { currentSnapshot } from '../desk/session';

/** Puts the whole article as plain text on the clipboard; false when there is none. */
export async function copyAllText(): Promise<boolean> {
  const snapshot = currentSnapshot();
  if (!snapshot) return false;
  const { kicker, headline, standfirst, byline } = snapshot.fields;
  const parts = [kicker, headline, standfirst, byline, bodyText(snapshot.body)];
  await navigator.clipboard.writeText(parts.filter((part) => part !== '').join('\n\n'));
  return true;
}
