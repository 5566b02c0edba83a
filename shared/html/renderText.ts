import type { BlockContent, Body, Inline, ListItem, Table } from '../domain/body';
import { inlineStretches, ownStretches } from '../domain/inline';
import { assertNever } from '../errors/assertNever';

/** What a reader sees of inline content, without dress or addresses; a break is a new line, a footnote's number nothing. */
export function inlineText(inline: readonly Inline[]): string {
  return inline.map((part) => partText(part, () => '')).join('');
}

/** The visible words of a block, a stretch a line: items, rows (cells parted by tabs), a picture's words, footnotes last. */
export function blockText(content: BlockContent): string {
  if (content.kind !== 'table') return inlineStretches(content).map(inlineText).join('\n');
  const notes = inlineStretches(content).slice(ownStretches(content).length);
  return [...rowLines(content, inlineText), ...notes.map(inlineText)].join('\n');
}

/** True for a block that shows nothing: it holds no words, and is of a kind that consists of them. */
export function isBlank(content: BlockContent): boolean {
  const isSeen = content.kind === 'picture' || content.kind === 'embed' || content.kind === 'divider';
  return !isSeen && blockText(content).trim() === '';
}

/**
 * The body as plain text: an empty line between blocks, `- ` or `1. ` before a list's items, a rule as `* * *`, and
 * footnotes by their numbers, `[1]`, with their notes at the end.
 */
export function bodyText(body: Body): string {
  const notes: string[] = [];
  const text: Text = (inline) =>
    inline
      .map((part) =>
        partText(part, (note) => {
          const place = notes.push('');
          notes[place - 1] = `[${place}] ${inlineText(note)}`;
          return `[${place}]`;
        }),
      )
      .join('');
  const blocks = body.map(({ content }) => wholeText(content, text));
  return [...blocks, ...notes].join('\n\n');
}

type Text = (inline: readonly Inline[]) => string;

function partText(part: Inline, numberOf: (note: readonly Inline[]) => string): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'break':
      return '\n';
    case 'link':
      return part.label.map((run) => run.text).join('');
    case 'footnote':
      return numberOf(part.note);
    default:
      return assertNever(part);
  }
}

function wholeText(content: BlockContent, text: Text): string {
  switch (content.kind) {
    case 'list':
      return itemLines(content.items, content.ordered, '', text).join('\n');
    case 'table':
      return rowLines(content, text).join('\n');
    case 'quote':
    case 'pullQuote': {
      const words = text(content.inline);
      return content.attribution === undefined ? words : `${words}\n— ${text(content.attribution)}`;
    }
    case 'divider':
      return '* * *';
    case 'embed':
      return [content.heading, content.address].filter(Boolean).join('\n');
    case 'paragraph':
    case 'heading':
    case 'picture':
      return ownStretches(content).map(text).join('\n');
    default:
      return assertNever(content);
  }
}

const rowLines = ({ rows }: Table, text: Text): string[] => rows.map((row) => row.map(text).join('\t'));

function itemLines(items: readonly ListItem[], ordered: boolean, indent: string, text: Text): string[] {
  return items.flatMap((item, index) => {
    const marker = ordered ? `${index + 1}. ` : '- ';
    const inner = indent + ' '.repeat(marker.length);
    const line = indent + marker + text(item.inline).replace(/\n/g, `\n${inner}`);
    return item.sublist === null
      ? [line]
      : [line, ...itemLines(item.sublist.items, item.sublist.ordered, inner, text)];
  });
}
