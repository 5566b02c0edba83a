import { $isLinkNode } from '@lexical/link';
import { $createMarkNode, $isMarkNode } from '@lexical/mark';
import {
  $createLineBreakNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { MARKS, type Inline, type TextRun } from '../../../shared/domain/body';
import { noteId, type NoteId } from '../../../shared/domain/ids';
import { assertNever } from '../../../shared/errors/assertNever';
import { wellFormed } from '../../../shared/text/wellFormed';
import { $createArticleLink } from '../ArticleLinkNode';
import { $createFootnote, $footnoteFrom, $isFootnote } from './FootnoteNode';

/** Inline content of the body as Lexical nodes. */
export function $nodesFromInline(inline: readonly Inline[]): LexicalNode[] {
  return inline.map((part) => {
    switch (part.kind) {
      case 'text':
        return $nodeFromRun(part);
      case 'break':
        return $createLineBreakNode();
      case 'link':
        return $createArticleLink(part.address).append(...part.label.map($nodeFromRun));
      case 'footnote':
        return $createFootnote(part);
      default:
        return assertNever(part);
    }
  });
}

/** A passage with private notes stands in a node that holds their ids. */
function $nodeFromRun(run: TextRun): LexicalNode {
  const text = $createTextNode(run.text);
  for (const mark of run.marks) text.toggleFormat(mark);
  return run.notes === undefined ? text : $createMarkNode(run.notes).append(text);
}

/** Lexical nodes as inline content, under the private notes of what they stand in. */
export function $inlineFrom(nodes: readonly LexicalNode[], notes: readonly NoteId[] = []): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if ($isTextNode(node)) return [$runFrom(node, notes)];
    if ($isLineBreakNode(node)) return [{ kind: 'break' }];
    if ($isFootnote(node)) return [$footnoteFrom(node)];
    if ($isLinkNode(node)) {
      return [{ kind: 'link', address: node.getURL() || null, label: $labelFrom(node, notes) }];
    }
    return $isElementNode(node) ? $inlineFrom(node.getChildren(), $notesWithin(node, notes)) : [];
  });
}

function $notesWithin(node: ElementNode, notes: readonly NoteId[]): readonly NoteId[] {
  if (!$isMarkNode(node)) return notes;
  return [...notes, ...node.getIDs().flatMap((id) => noteId.safeParse(id).data ?? [])];
}

function $runFrom(node: TextNode, notes: readonly NoteId[]): TextRun {
  const run = {
    kind: 'text',
    text: wellFormed(node.getTextContent()),
    marks: MARKS.filter((mark) => node.hasFormat(mark)),
  } as const;
  return notes.length === 0 ? run : { ...run, notes: [...notes] };
}

/** A label is one line of text: a break within it becomes a space, and what is no text stays out. */
const $labelFrom = (link: ElementNode, notes: readonly NoteId[]): TextRun[] =>
  $inlineFrom(link.getChildren(), notes).flatMap((part): TextRun[] => {
    if (part.kind === 'text') return [part];
    return part.kind === 'break' ? [{ kind: 'text', text: ' ', marks: [] }] : [];
  });
