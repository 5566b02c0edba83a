import type { BlockContent, Body, Inline, ListItem } from '../domain/body';
import { inlineStretches } from '../domain/inline';

/** What a reader sees of inline content, without dress or addresses; a break is a new line. */
export function inlineText(inline: readonly Inline[]): string {
  return inline
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'break' ? '\n' : part.label.map((run) => run.text).join('');
    })
    .join('');
}

/** The visible words of a block: a list's items a line each, without bullets or numbers. */
export function blockText(content: BlockContent): string {
  return inlineStretches(content).map(inlineText).join('\n');
}

/** The body as plain text: an empty line between blocks, `- ` or `1. ` before a list's items. */
export function bodyText(body: Body): string {
  return body
    .map(({ content }) =>
      content.kind === 'list' ? itemLines(content.items, content.ordered, '').join('\n') : blockText(content),
    )
    .join('\n\n');
}

function itemLines(items: readonly ListItem[], ordered: boolean, indent: string): string[] {
  return items.flatMap((item, index) => {
    const marker = ordered ? `${index + 1}. ` : '- ';
    const inner = indent + ' '.repeat(marker.length);
    const text = indent + marker + inlineText(item.inline).replace(/\n/g, `\n${inner}`);
    return item.sublist === null
      ? [text]
      : [text, ...itemLines(item.sublist.items, item.sublist.ordered, inner)];
  });
}
