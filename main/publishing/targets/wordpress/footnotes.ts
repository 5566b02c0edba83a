import { z } from 'zod';
import { escapeAttribute } from '../../../../shared/html/escape';
import { parseJson } from './client';

const notes = z.array(z.object({ id: z.string(), content: z.string() }));

/** A post's content with its footnotes' notes, which WordPress keeps beside it, at its end: as its own theme shows them. */
export function withNotes(content: string, meta: string): string {
  const read = notes.safeParse(parseJson(new TextEncoder().encode(meta)));
  if (!read.success || read.data.length === 0) return content;
  const items = read.data.map(({ id, content: note }) => {
    const name = escapeAttribute(id);
    return `<li id="${name}">${note} <a href="#${name}-link">↩\uFE0E</a></li>`;
  });
  return `${content}\n<ol class="wp-block-footnotes">${items.join('')}</ol>`;
}
