import { $createTextNode, $getSelection, $isRangeSelection } from 'lexical';
import { typedAddress } from '../../../shared/text/typedAddress';
import { $createArticleLink } from '../ArticleLinkNode';
import { $linkAround } from '../links';
import type { Typed } from './asYouType';
import { $cutOut } from './inlineShortcuts';

const LINK = /\[([^[\]]*[^\s[\]])\]\(([^()\s]*)\)$/;

/** `[label](address)`; without an address it is a missing link, to be filled in. */
export function $linkShortcut({ node, offset }: Typed): (() => void) | null {
  const found = LINK.exec(node.getTextContent().slice(0, offset));
  if (found?.[1] === undefined || $linkAround(node)) return null;
  const [whole, label, typed = ''] = found;
  const address = typed === '' ? '' : typedAddress(typed);
  if (address === null) return null;
  return () => {
    const words = $cutOut(node.getLatest(), offset - whole.length, offset);
    if (!words) return;
    const link = $createArticleLink(address);
    words.replace(link.append($createTextNode(label).setFormat(words.getFormat())));
    link.selectNext(0, 0);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.setFormat(words.getFormat());
  };
}
