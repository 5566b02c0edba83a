import type { BlockContent, Body, Inline, Sublist, TextRun } from '../domain/body';
import { assertNever } from '../errors/assertNever';
import { escapeAttribute, escapeText } from './escape';
import { safeAddress } from './safeAddress';

/** Inline content as HTML; a missing link, or one that may not stand, is its label alone. */
export function renderInline(inline: readonly Inline[]): string {
  return inline
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return renderRun(part);
        case 'break':
          return '<br>';
        case 'link':
          return renderLink(part.address, part.label.map(renderRun).join(''));
        default:
          return assertNever(part);
      }
    })
    .join('');
}

/** One block as HTML, without classes or ids. */
export function renderBlock(content: BlockContent): string {
  switch (content.kind) {
    case 'paragraph':
      return `<p>${renderInline(content.inline)}</p>`;
    case 'heading':
      return `<h${content.level}>${renderInline(content.inline)}</h${content.level}>`;
    case 'quote':
      return `<blockquote><p>${renderInline(content.inline)}</p></blockquote>`;
    case 'list':
      return renderList(content);
    default:
      return assertNever(content);
  }
}

/** The body as HTML, a block a line. */
export function renderBody(body: Body): string {
  return body.map(({ content }) => renderBlock(content)).join('\n');
}

function renderRun(run: TextRun): string {
  const italic = run.marks.includes('italic') ? `<em>${escapeText(run.text)}</em>` : escapeText(run.text);
  return run.marks.includes('bold') ? `<strong>${italic}</strong>` : italic;
}

function renderLink(address: string | null, label: string): string {
  const safe = address === null ? null : safeAddress(address);
  return safe === null ? label : `<a href="${escapeAttribute(safe)}">${label}</a>`;
}

function renderList(list: Sublist): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const items = list.items.map(
    (item) => `<li>${renderInline(item.inline)}${item.sublist === null ? '' : renderList(item.sublist)}</li>`,
  );
  return `<${tag}>${items.join('')}</${tag}>`;
}
