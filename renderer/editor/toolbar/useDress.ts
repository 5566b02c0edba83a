import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { MARKS, type Mark } from '../../../shared/domain/body';
import { $blockKindAt, type BlockKind } from '../blockKinds';
import { $selectedLink } from '../links';
import { useTextFact, type TextFact } from '../useTextFact';

/** What the text at the caret is: the kind of its block, its marks, and whether it is a link. */
export interface Dress {
  readonly kind: BlockKind;
  readonly marks: readonly Mark[];
  readonly link: boolean;
}

/** What the text at the caret is; renewed only when something of it changes. */
export const useDress = (editor: LexicalEditor): Dress | null => useTextFact(editor, DRESS, null);

function $dressAtSelection(): Dress | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return {
    kind: $blockKindAt(selection),
    marks: MARKS.filter((mark) => selection.hasFormat(mark)),
    link: $selectedLink() !== null,
  };
}

const DRESS: TextFact<Dress | null> = {
  $read: $dressAtSelection,
  isSame: (a, b) => a?.kind === b?.kind && a?.link === b?.link && a?.marks.join() === b?.marks.join(),
};
