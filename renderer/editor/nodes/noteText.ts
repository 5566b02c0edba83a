import { $createParagraphNode, $getRoot, $isElementNode } from 'lexical';
import type { Inline, NoteInline } from '../../../shared/domain/body';
import { joinInline } from '../../../shared/domain/inline';
import { $inlineFrom, $nodesFromInline } from './inlineNodes';

/** Puts a footnote's note into an editor of its own. */
export function $writeNote(note: readonly NoteInline[]): void {
  const line = $createParagraphNode().append(...$nodesFromInline(note));
  $getRoot().clear().append(line);
  line.selectEnd();
}

/** What that editor says: blocks are lines, and there is no footnote in a footnote. */
export const $readNote = (): NoteInline[] =>
  joinInline(
    $getRoot()
      .getChildren()
      .flatMap((block, at): NoteInline[] => [
        ...(at > 0 ? [{ kind: 'break' } as const] : []),
        ...($isElementNode(block) ? $inlineFrom(block.getChildren()) : []).filter(isNoteInline),
      ]),
  );

const isNoteInline = (part: Inline): part is NoteInline => part.kind !== 'footnote';
