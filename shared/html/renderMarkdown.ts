import type { BlockContent, Body, Inline, Sublist } from '../domain/body';
import { assertNever } from '../errors/assertNever';
import { inlineMarkdown } from './inlineMarkdown';

/** The body as Markdown that `readMarkdown` reads back to the same body. */
export function renderMarkdown(body: Body): string {
  const parts: string[] = [];
  body.forEach(({ content }, index) => {
    const before = body[index - 1]?.content;
    // Two lists in a row would run together; a comment that nobody sees keeps them apart.
    if (content.kind === 'list' && before?.kind === 'list') parts.push('<!-- -->');
    parts.push(blockMarkdown(content));
  });
  return parts.join('\n\n');
}

function blockMarkdown(content: BlockContent): string {
  switch (content.kind) {
    case 'paragraph':
      return inlineMarkdown(content.inline);
    case 'heading':
      return `${'#'.repeat(content.level)} ${headingLine(content.inline)}`;
    case 'quote':
      return inlineMarkdown(content.inline).replace(/^/gm, '> ');
    case 'list':
      return listMarkdown(content);
    default:
      return assertNever(content);
  }
}

/** A heading is one line: its breaks are written as HTML, and a `#` at its end is not its fence. */
function headingLine(inline: readonly Inline[]): string {
  return inlineMarkdown(inline)
    .replace(/\\\n/g, '<br>')
    .replace(/#+$/, (fence) => fence.replace(/#/g, '\\#'));
}

function listMarkdown(list: Sublist): string {
  return list.items
    .map((item, index) => {
      const marker = list.ordered ? `${index + 1}. ` : '- ';
      const text = inlineMarkdown(item.inline);
      const whole = item.sublist === null ? text : `${text}\n${listMarkdown(item.sublist)}`;
      return marker + whole.replace(/\n/g, `\n${' '.repeat(marker.length)}`);
    })
    .join('\n');
}
