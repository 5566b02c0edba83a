import type { Block } from '../domain/body';
import type { Fields, Snapshot } from '../domain/article';
import { blockText } from '../html/renderText';
import { alignBlocks } from './alignBlocks';
import { formattingDiffers, linkChanges, sameContent, type LinkChange } from './compareContent';
import { compareWords, type Change } from './compareWords';
import { blockWords, countWords } from './words';

export { compareWords, type Change } from './compareWords';
export type { LinkChange } from './compareContent';

/** What of an article is compared beside its body. */
export type ComparedField = keyof Fields | 'categories' | 'tags' | 'excerpt' | 'featured' | 'notices';

/** One block as it fared from one snapshot to the other; `moved` where its place among the others changed. */
export type ComparedBlock =
  | { readonly kind: 'same'; readonly block: Block; readonly moved: boolean }
  | { readonly kind: 'added'; readonly block: Block }
  | { readonly kind: 'removed'; readonly block: Block }
  | {
      readonly kind: 'changed';
      readonly before: Block;
      readonly after: Block;
      readonly changes: readonly Change[];
      readonly formattingChanged: boolean;
      readonly linksChanged: readonly LinkChange[];
      readonly moved: boolean;
    };

/** Two snapshots side by side: only the fields that differ, and every block. */
export interface Comparison {
  readonly fields: readonly { readonly field: ComparedField; readonly changes: readonly Change[] }[];
  readonly blocks: readonly ComparedBlock[];
  readonly summary: {
    /** Words of the body that came and went. */
    readonly added: number;
    readonly removed: number;
    readonly blocksAdded: number;
    readonly blocksRemoved: number;
    readonly blocksChanged: number;
    readonly blocksMoved: number;
    readonly fieldsChanged: number;
    /** True where nothing that a reader may see is different. */
    readonly isSame: boolean;
  };
}

/** Compares by block first, then by word within the blocks that changed. */
export function compareSnapshots(before: Snapshot, after: Snapshot): Comparison {
  const fields = comparedFields(before, after);
  const blocks = alignBlocks(before.body, after.body).map((aligned): ComparedBlock => {
    if (aligned.kind !== 'both') return aligned;
    return compareBlocks(aligned.before, aligned.after, aligned.moved);
  });
  const language = after.fields.language;
  const words = (kind: 'added' | 'removed'): number =>
    blocks.reduce((sum, block) => sum + changedWords(block, kind, language), 0);
  const count = (test: (block: ComparedBlock) => boolean): number => blocks.filter(test).length;
  const blocksMoved = count((block) => 'moved' in block && block.moved);
  return {
    fields,
    blocks,
    summary: {
      added: words('added'),
      removed: words('removed'),
      blocksAdded: count((block) => block.kind === 'added'),
      blocksRemoved: count((block) => block.kind === 'removed'),
      blocksChanged: count((block) => block.kind === 'changed'),
      blocksMoved,
      fieldsChanged: fields.length,
      isSame: fields.length === 0 && blocksMoved === 0 && blocks.every((block) => block.kind === 'same'),
    },
  };
}

/** True where a reader, and the place it is published, would get the same. */
export function sameToReaders(before: Snapshot, after: Snapshot): boolean {
  return (
    before.body.length === after.body.length &&
    before.body.every((block, index) => {
      const other = after.body[index];
      return other !== undefined && sameContent(block.content, other.content);
    }) &&
    comparedFields(before, after).length === 0
  );
}

function compareBlocks(before: Block, after: Block, moved: boolean): ComparedBlock {
  if (sameContent(before.content, after.content)) return { kind: 'same', block: after, moved };
  const changes = compareWords(blockText(before.content), blockText(after.content));
  return {
    kind: 'changed',
    before,
    after,
    changes,
    formattingChanged: formattingDiffers(before.content, after.content, changes),
    linksChanged: linkChanges(before.content, after.content),
    moved,
  };
}

function changedWords(block: ComparedBlock, kind: 'added' | 'removed', language: string): number {
  if (block.kind === kind) return blockWords(block.block.content, language);
  if (block.kind !== 'changed') return 0;
  return block.changes.reduce(
    (sum, change) => (change.kind === kind ? sum + countWords(change.text, language) : sum),
    0,
  );
}

const FIELD_NAMES = ['kicker', 'headline', 'standfirst', 'slug', 'byline', 'language', 'zone'] as const;

function comparedFields(before: Snapshot, after: Snapshot): Comparison['fields'] {
  const pairs: [ComparedField, string, string][] = [
    ...FIELD_NAMES.map((name): [ComparedField, string, string] => [
      name,
      before.fields[name],
      after.fields[name],
    ]),
    ['categories', before.publication.categories.join(', '), after.publication.categories.join(', ')],
    ['tags', before.publication.tags.join(', '), after.publication.tags.join(', ')],
    ['excerpt', before.publication.excerpt, after.publication.excerpt],
    ['featured', featuredWords(before), featuredWords(after)],
    ['notices', noticeWords(before), noticeWords(after)],
  ];
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([field, was, is]) => ({ field, changes: compareWords(was, is) }));
}

function featuredWords({ publication: { featured } }: Snapshot): string {
  if (featured === null) return '';
  return [
    featured.alternativeText,
    featured.caption,
    featured.credit,
    featured.object.sha256.slice(0, 12),
  ].join('\n');
}

function noticeWords({ notices }: Snapshot): string {
  return notices
    .map((notice) => (notice.text === null ? notice.kind : `${notice.kind}: ${notice.text}`))
    .join('\n');
}
