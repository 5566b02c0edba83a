import { join } from 'node:path';
import { draft as draftSchema, type ArticleSummary, type Draft } from '../../shared/domain/article';
import { ARTICLE_ENTRY_KINDS } from '../../shared/domain/entries';
import type { Envelope, Head } from '../../shared/domain/envelope';
import { articleId as articleIdSchema, type ArticleId } from '../../shared/domain/ids';
import { fail, type Failure, type Result } from '../../shared/errors/failure';
import { draftPath, type ArticlePlace } from '../drafts/articleFolder';
import { openArticle, type OpenedArticle } from '../drafts/openArticle';
import { processTimers } from '../drafts/revisionClock';
import { openChain, parsed } from '../storage/chain';
import { DiskError } from '../storage/disk';
import type { LibraryFolder } from './libraryFolder';
import { summarize } from './summary';

/** The articles of a library: each opened when it is first asked for, and held from then on. */
export interface Shelf {
  readonly place: (id: ArticleId) => ArticlePlace;
  readonly open: (id: ArticleId) => Promise<Result<OpenedArticle>>;
  readonly opened: () => Promise<readonly OpenedArticle[]>;
  readonly add: (id: ArticleId) => void;
  readonly remove: (id: ArticleId) => void;
  readonly summaries: () => Promise<readonly ArticleSummary[]>;
}

/** What the shelf tells of while it opens articles. */
export interface ShelfEvents {
  readonly onTrouble: (failures: readonly Failure[]) => void;
  readonly onLeadingHead: (id: ArticleId, head: Head) => Promise<void>;
}

interface Line {
  readonly key: string;
  readonly summary: ArticleSummary;
}

export async function openShelf(folder: LibraryFolder, events: ShelfEvents): Promise<Shelf> {
  const { path, disk, now } = folder;
  const held = new Map<ArticleId, Promise<Result<OpenedArticle>>>();
  const lines = new Map<ArticleId, Line | null>();
  const place = (id: ArticleId): ArticlePlace => ({ ...folder, id, folder: join(path, 'articles', id) });

  const openNow = async (id: ArticleId): Promise<Result<OpenedArticle>> => {
    if (!lines.has(id)) return fail('articleNotFound', { article: id });
    const timers = folder.timers ?? processTimers;
    const opened = await openArticle(place(id), timers, (failure) => events.onTrouble([failure]));
    if (!opened.ok) return opened;
    const { troubles, leadingHead } = opened.value;
    events.onTrouble(troubles);
    if (leadingHead !== null) await events.onLeadingHead(id, leadingHead);
    return opened;
  };
  const open = (id: ArticleId): Promise<Result<OpenedArticle>> => {
    const opening = held.get(id) ?? openNow(id).catch(asResult);
    held.set(id, opening);
    return opening.then((opened) => {
      // What would not open is tried afresh the next time: the disk may be back by then.
      if (!opened.ok) held.delete(id);
      return opened;
    });
  };
  const refresh = async (id: ArticleId): Promise<Line | null> => {
    const opened = await open(id);
    if (!opened.ok) {
      events.onTrouble([opened.failure]);
      return null;
    }
    const { article } = opened.value;
    const key = keyOf(article.draft(), article.record.head());
    const line = lines.get(id);
    if (line?.key === key && line.summary.state !== 'scheduled') return line;
    return { key, summary: summarize(article.draft(), await article.record.entries(), now()) };
  };

  for (const name of await disk.list(join(path, 'articles'))) {
    const id = articleIdSchema.safeParse(name);
    // A name that is no id is the folder of an article that was never finished.
    if (!id.success) continue;
    lines.set(id.data, null);
    const glanced = await glance(place(id.data), now());
    lines.set(id.data, glanced ?? (await refresh(id.data)));
  }

  return {
    place,
    open,
    opened: async () => (await Promise.all(held.values())).flatMap((found) => (found.ok ? found.value : [])),
    add: (id) => lines.set(id, null),
    remove: (id) => {
      lines.delete(id);
      held.delete(id);
    },
    summaries: async () => {
      for (const [id, line] of lines) {
        if (held.has(id) || line === null || line.summary.state === 'scheduled') {
          lines.set(id, await refresh(id));
        }
      }
      return [...lines.values()].flatMap((line) => line?.summary ?? []);
    },
  };
}

const asResult = (error: unknown): Result<never> => {
  if (error instanceof DiskError) return { ok: false, failure: error.failure };
  throw error;
};

/** The line of an article that no edition was ever intended of, without reading its contents; null for any other. */
async function glance(place: ArticlePlace, now: Date): Promise<Line | null> {
  try {
    const draft = draftSchema.safeParse(parsed(await place.disk.read(draftPath(place))));
    const path = join(place.folder, 'record.jsonl');
    const chain = await openChain({ ...place, path, name: `article:${place.id}` });
    const head = chain.head();
    if (!draft.success || head === null) return null;
    const isPlain = chain.links().every(({ envelope, isJoined }) => isJoined && isBeforeEditions(envelope));
    const known = draft.data.head;
    if (!isPlain || chain.links()[known.seq]?.hash !== known.hash) return null;
    return { key: keyOf(draft.data, head), summary: summarize(draft.data, [], now) };
  } catch (error) {
    if (error instanceof DiskError) return null;
    throw error;
  }
}

const isBeforeEditions = (envelope: Envelope | null): boolean =>
  envelope !== null &&
  Object.hasOwn(ARTICLE_ENTRY_KINDS, envelope.kind) &&
  !envelope.kind.startsWith('edition');

const keyOf = (draft: Draft, head: Head | null): string => `${draft.version}:${head?.hash}`;
