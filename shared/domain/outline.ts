import { inlineText } from '../html/renderText';
import type { Body } from './body';
import type { BlockId } from './ids';

/** A heading of the body, as a way to get there. */
export interface OutlineEntry {
  readonly blockId: BlockId;
  readonly level: 2 | 3 | 4;
  readonly text: string;
}

/** The headings of a body in reading order; one without words leads nowhere and is left out. */
export function outline(body: Body): OutlineEntry[] {
  return body.flatMap(({ id, content }) => {
    if (content.kind !== 'heading') return [];
    const text = inlineText(content.inline).trim();
    return text === '' ? [] : [{ blockId: id, level: content.level, text }];
  });
}
