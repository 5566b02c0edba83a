import type { BlockContent, Inline, ListItem } from './body';
import { assertNever } from '../errors/assertNever';

type Change = (inline: readonly Inline[]) => Inline[];

/** The block with each stretch of its inline content changed; what has none, as a picture, stays as it is. */
export function mapStretches(content: BlockContent, change: Change): BlockContent {
  switch (content.kind) {
    case 'paragraph':
    case 'heading':
      return { ...content, inline: change(content.inline) };
    case 'quote':
    case 'pullQuote': {
      const { attribution, ...rest } = content;
      const kept = attribution === undefined ? [] : change(attribution);
      const inline = change(content.inline);
      return kept.length === 0 ? { ...rest, inline } : { ...rest, inline, attribution: kept };
    }
    case 'list':
      return { ...content, items: content.items.map((item) => mapItem(item, change)) };
    case 'table':
      return { ...content, rows: content.rows.map((row) => row.map(change)) };
    case 'divider':
    case 'picture':
    case 'embed':
      return content;
    default:
      return assertNever(content);
  }
}

function mapItem({ inline, sublist }: ListItem, change: Change): ListItem {
  return {
    inline: change(inline),
    sublist: sublist && { ...sublist, items: sublist.items.map((item) => mapItem(item, change)) },
  };
}
