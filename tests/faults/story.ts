import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft, Snapshot } from '../../shared/domain/article';
import type { Block } from '../../shared/domain/body';
import { blockId, type ArticleId } from '../../shared/domain/ids';
import type { Result } from '../../shared/errors/failure';
import { canonicalJson } from '../../shared/text/canonical';
import type { Article } from '../../main/drafts/article';
import type { Library } from '../../main/library/library';
import type { LibrarySurroundings } from '../../main/library/libraryFolder';
import { openLibrary } from '../../main/library/openLibrary';
import type { Disk } from '../../main/storage/disk';

/** What is written in a fault run: the text is known from its number, so that what is found can be compared to the byte. */
const BLOCKS = 12;

/** Block `place` as it stands after save number `count`: each save changes one block. */
export function blockAt(place: number, count: number): Block {
  const last = count - ((((count - place) % BLOCKS) + BLOCKS) % BLOCKS);
  const text = `Paragraph ${place} as save ${Math.max(last, 0)} left it: “£2.7m”, naïve, 東京, 😀. `.repeat(
    3,
  );
  return {
    id: blockId.parse(`b${place}`),
    content: { kind: 'paragraph', inline: [{ kind: 'text', text, marks: [] }] },
  };
}

/** The whole text after save number `count`. */
export const bodyAt = (count: number): readonly Block[] =>
  Array.from({ length: BLOCKS }, (_, place) => blockAt(place, count));

export const snapshotAt = (count: number): Snapshot => ({
  fields: {
    kicker: '',
    headline: `Save ${count}`,
    standfirst: '',
    slug: '',
    byline: 'Ada Example',
    language: 'en-GB',
    zone: 'Europe/London',
  },
  body: [...bodyAt(count)],
  notices: [],
  publication: { categories: [], tags: [], excerpt: '', featured: null },
});

/** The number of the save that a draft holds, if it holds it whole; null for a text that no save ever left. */
export function saveOf({ snapshot }: Pick<Draft, 'snapshot'>): number | null {
  const count = Number(snapshot.fields.headline.replace('Save ', ''));
  const isWhole = canonicalJson(snapshot) === canonicalJson(snapshotAt(count));
  return isWhole ? count : null;
}

export const save = (article: Article, count: number) =>
  article.save({
    articleId: article.id,
    base: article.draft().version,
    changed: [blockAt(((count % BLOCKS) + BLOCKS) % BLOCKS, count)],
    fields: { headline: `Save ${count}` },
  });

export const open = (
  path: string,
  disk: Disk,
  more: Partial<Pick<LibrarySurroundings, 'cacheFolder' | 'now'>> = {},
): Promise<Result<Library>> =>
  openLibrary({
    path,
    disk,
    device: 'fault-run',
    now: () => new Date(),
    randomBytes: (length) => randomBytes(length),
    newId: () => randomBytes(9).toString('hex'),
    zone: 'Europe/London',
    language: 'en-GB',
    timers: { after: () => ({ cancel: () => undefined }) },
    ...more,
  });

export const create = async (library: Library): Promise<ArticleId> =>
  (await library.createArticle({ snapshot: snapshotAt(0), isSample: false, importedFrom: null })).id;

/** The value of what must have worked for the run to mean anything. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
}

/** As after a kill of this very process, which cannot tell its own lock from another's. */
export async function dropLock(path: string): Promise<void> {
  for (const name of ['library.lock', 'library.lock.turn']) await rm(join(path, name), { force: true });
}
