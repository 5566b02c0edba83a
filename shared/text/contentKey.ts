import type { BlockContent, Inline, ListItem, TextRun } from '../domain/body';
import { joinInline, orderedMarks } from '../domain/inline';
import { assertNever } from '../errors/assertNever';

/** A key that equal contents share. */
export function contentKey(content: BlockContent): string {
  return JSON.stringify(plainForm(content));
}

/** The content as nested arrays in one normal form, so that equal contents have equal JSON; what is private is not in it. */
function plainForm(content: BlockContent): unknown {
  switch (content.kind) {
    case 'paragraph':
      return [content.kind, inlineForm(content.inline)];
    case 'quote':
    case 'pullQuote':
      return [content.kind, inlineForm(content.inline), inlineForm(content.attribution ?? [])];
    case 'heading':
      return [content.kind, content.level, inlineForm(content.inline)];
    case 'list':
      return [content.kind, content.ordered, content.items.map(itemForm)];
    case 'table':
      return [content.kind, content.hasHeaderRow, content.rows.map((row) => row.map(inlineForm))];
    case 'divider':
      return [content.kind];
    case 'picture': {
      const { object, alternativeText, caption, credit } = content.picture;
      return [content.kind, object.sha256, alternativeText, caption, credit];
    }
    case 'embed':
      return [content.kind, content.address, content.heading];
    default:
      return assertNever(content);
  }
}

function itemForm(item: ListItem): unknown {
  const { sublist } = item;
  return [inlineForm(item.inline), sublist === null ? null : [sublist.ordered, sublist.items.map(itemForm)]];
}

function inlineForm(inline: readonly Inline[]): unknown {
  return joinInline(inline.map(withoutNotes)).map((part) => {
    switch (part.kind) {
      case 'text':
        return [part.text, orderedMarks(part.marks)];
      case 'break':
        return 0;
      case 'link':
        return [part.address, part.label.map((run) => [run.text, run.marks])];
      case 'footnote':
        return { note: inlineForm(part.note) };
      default:
        return assertNever(part);
    }
  });
}

function withoutNotes(part: Inline): Inline {
  if (part.kind === 'text') return { kind: 'text', text: part.text, marks: part.marks };
  return part.kind === 'link' ? { ...part, label: part.label.map(bareRun) } : part;
}

const bareRun = ({ text, marks }: TextRun): TextRun => ({ kind: 'text', text, marks });
