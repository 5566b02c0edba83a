import { useEffect, useState } from 'react';
import type { OutlineEntry } from '../../../shared/domain/outline';
import type { Body } from '../../../shared/domain/body';
import type { BlockId } from '../../../shared/domain/ids';
import { whereInText } from '../../desk/whereInText';

/**
 * The heading of the section that she is in: by the caret at first, and by what is in view once she scrolls. It is asked for while
 * the outline is open and at no other time, so that no key pays for it.
 */
export function useSection(body: Body, entries: readonly OutlineEntry[]): BlockId | null {
  const [headings] = useState(() => headingsAbove(body, entries));
  const [section, setSection] = useState(() => headingOf(headings, true));
  useEffect(() => {
    let frame = 0;
    const follow = ({ target }: Event): void => {
      // The outline's own list is no way through the article.
      if (target instanceof Element && target.closest('[data-outline]')) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSection(headingOf(headings, false)));
    };
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', follow, { capture: true });
    };
  }, [headings]);
  return section;
}

type HeadingsAbove = ReadonlyMap<BlockId, BlockId | null>;

/** For each block the last heading at or above it. */
function headingsAbove(body: Body, entries: readonly OutlineEntry[]): HeadingsAbove {
  const headings = new Set(entries.map(({ blockId }) => blockId));
  let last: BlockId | null = null;
  return new Map(
    body.map(({ id }) => {
      if (headings.has(id)) last = id;
      return [id, last];
    }),
  );
}

function headingOf(headings: HeadingsAbove, isByCaret: boolean): BlockId | null {
  const here = whereInText(isByCaret);
  return here === null ? null : (headings.get(here) ?? null);
}
