import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { withoutTracking } from '../../../shared/text/tracking';
import { $topLevelBlocks } from '../blockIds';
import { $linksIn, $relabel } from '../links';

/** Takes the tracking out of every link to one of these addresses, as one step of the undo history. */
export function removeTracking(editor: LexicalEditor, tracked: readonly string[]): void {
  const wanted = new Set(tracked);
  editor.update(
    () => {
      for (const link of $topLevelBlocks().flatMap($linksIn)) {
        const address = link.getURL();
        const clean = wanted.has(address) ? withoutTracking(address) : null;
        if (clean === null) continue;
        link.setURL(clean);
        // A link that shows its own address goes on showing it.
        if (link.getTextContent() === address) $relabel(link, clean);
      }
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
