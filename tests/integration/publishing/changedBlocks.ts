import type { Body } from '../../../shared/domain/body';
import { inlineText } from '../../../shared/html/renderText';
import { ownStretches } from '../../../shared/domain/inline';
import { alignBlocks } from '../../../shared/text/alignBlocks';
import { sameContent } from '../../../shared/text/compareContent';

/** The first words of each block that is not the same in both bodies, before and after; empty for one that came or went. */
export function changedBlocks(before: Body, after: Body): readonly (readonly [string, string])[] {
  const first = (content: Body[number]['content']): string =>
    inlineText(ownStretches(content)[0] ?? []) || content.kind;
  return alignBlocks(before, after).flatMap((aligned): (readonly [string, string])[] => {
    if (aligned.kind === 'added') return [['', first(aligned.block.content)]];
    if (aligned.kind === 'removed') return [[first(aligned.block.content), '']];
    const { before: was, after: is } = aligned;
    return sameContent(was.content, is.content) ? [] : [[first(was.content), first(is.content)]];
  });
}
