import type { Block, Inline } from '../../shared/domain/body';
import { blockText } from '../../shared/html/renderText';
import { reasonToLeaveOut } from './judge';
import { publishedBy, typedNotice } from './typedNotice';

const MOST_LINES = 3;
const LONGEST_LINE = 600;

/** Joins "Published by …" at an article's end with the biography under it: one notice, one yes. */
export function joinBiography(blocks: readonly Block[]): Block[] {
  const start = blocks.findIndex(({ content }) => publishedBy(blockText(content)) !== null);
  if (start === -1) return [...blocks];
  const following = blocks.slice(start + 1);
  const stop = following.findIndex((block) => !mayBeBiography(block));
  const lines = stop === -1 ? following : following.slice(0, stop);
  // Near the top it is a byline, and what follows is the article.
  if (lines.length > MOST_LINES || start <= lines.length) return [...blocks];
  const whole = blocks.slice(start, start + 1 + lines.length);
  return [...blocks.slice(0, start), joined(whole), ...blocks.slice(start + 1 + lines.length)].filter(
    (block): block is Block => block !== null,
  );
}

function mayBeBiography({ content }: Block): boolean {
  const text = blockText(content);
  return (
    content.kind === 'paragraph' &&
    text.length <= LONGEST_LINE &&
    reasonToLeaveOut(text) === null &&
    typedNotice(text) === null
  );
}

function joined(blocks: readonly Block[]): Block | null {
  const first = blocks[0];
  if (first === undefined) return null;
  const inline = blocks.flatMap(({ content }, index): readonly Inline[] => {
    if (content.kind !== 'paragraph') return [];
    return index === 0 ? content.inline : [{ kind: 'break' }, ...content.inline];
  });
  return { id: first.id, content: { kind: 'paragraph', inline: [...inline] } };
}
