import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { MARKS, type Mark } from '../../../shared/domain/body';
import { $blockKindAt, type BlockKind } from '../blockKinds';
import { $selectedLink } from '../links';

/** What the text at the caret is: the kind of its block, its marks, and whether it is a link. */
export interface Dress {
  readonly kind: BlockKind;
  readonly marks: readonly Mark[];
  readonly link: boolean;
}

/** What the text at the caret is; renewed only when something of it changes. */
export function useDress(editor: LexicalEditor): Dress | null {
  const [dress, setDress] = useState<Dress | null>(null);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const now = editorState.read($dressAtSelection);
        setDress((before) => (isSameDress(before, now) ? before : now));
      }),
    [editor],
  );
  return dress;
}

function $dressAtSelection(): Dress | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return {
    kind: $blockKindAt(selection),
    marks: MARKS.filter((mark) => selection.hasFormat(mark)),
    link: $selectedLink() !== null,
  };
}

const isSameDress = (a: Dress | null, b: Dress | null): boolean =>
  a?.kind === b?.kind && a?.link === b?.link && a?.marks.join() === b?.marks.join();
