import { join } from 'node:path';
import type { ArticleSummary, Draft } from '../../shared/domain/article';
import { articleId as articleIdSchema, type ArticleId } from '../../shared/domain/ids';
import type { Failure } from '../../shared/errors/failure';
import type { OpenedArticle } from '../drafts/openArticle';
import { keyOf, lineOf, stampOfArticle, type ArticleLine } from './articleLine';
import { changesTold } from './changesTold';
import { countAhead } from './countAhead';
import { glance } from './glance';
import { makeLedger, type LedgerChanges } from './ledger';
import type { LibraryFolder } from './libraryFolder';
import type { LineIndex } from './lineIndex';
import type { Shelf } from './shelf';

/** What of the list has changed. */
export interface ListChanges extends LedgerChanges {
  /** False while articles are still being read for the first time on this computer. */
  readonly isComplete: boolean;
}

/** The list of a library's articles: believed as the index has it, and compared with the disk meanwhile. */
export interface ArticleList {
  readonly changesSince: (at: number) => Promise<ListChanges>;
  /** All of them; they were compared with the disk before. */
  readonly summaries: () => Promise<readonly ArticleSummary[]>;
  readonly withOpenIntents: () => readonly ArticleId[];
  readonly isKnown: (id: ArticleId) => boolean;
  /** A new article, as it was just made. */
  readonly add: (draft: Draft) => Promise<void>;
  readonly remove: (id: ArticleId) => void;
  /** She has done with it for now: its line goes into the index. Not in turn. */
  readonly settle: (opened: OpenedArticle) => Promise<void>;
  /** Compares every line with the disk; answers with the ids of the folders that are there. */
  readonly lookThrough: () => Promise<ReadonlySet<ArticleId>>;
  /** Throws the index away and makes it anew from what is there now. */
  readonly forget: () => Promise<void>;
  /** Writes the index; nothing is looked at any more. */
  readonly close: () => Promise<void>;
}

interface Parts {
  readonly folder: LibraryFolder;
  readonly shelf: Shelf;
  readonly index: LineIndex | null;
  readonly onTrouble: (failures: readonly Failure[]) => void;
}

/** So few that all of them are shown at once. */
const FEW = 100;
/** How many articles are looked at side by side: reading waits for the disk, so that others get their turn. */
const ABREAST = 8;

export function makeArticleList({ folder, shelf, index, onTrouble }: Parts): ArticleList {
  const { disk, now } = folder;
  const ledger = makeLedger(index?.first ?? []);
  const known = new Set(ledger.lines().map(({ summary }) => summary.id));
  const removed = new Set<ArticleId>();
  let looking: Promise<unknown> = Promise.resolve();
  let isComplete = index !== null && index.first !== null;
  let isWhole = false;
  let isClosed = false;

  /** What the index has beyond what is shown first; brought in when the first of it is shown, or somebody needs it. */
  const makeWhole = (): void => {
    if (isWhole) return;
    isWhole = true;
    const rest = index?.rest() ?? null;
    if (rest === null) isComplete = false;
    else if (rest.length > 0) {
      for (const { summary } of rest) if (!removed.has(summary.id)) known.add(summary.id);
      ledger.bring(rest.filter(({ summary }) => !removed.has(summary.id)));
    }
    if (isComplete) index?.isAt(ledger.at());
  };
  const bringRest = (): void => {
    const before = ledger.at();
    makeWhole();
    if (ledger.at() !== before) folder.changed?.();
  };
  const put = (id: ArticleId, line: ArticleLine): void => {
    if (known.has(id)) ledger.put(line);
  };
  const lineNow = async ({ article }: OpenedArticle, stamp: string | null): Promise<ArticleLine> => {
    const [draft, head] = [article.draft(), article.record.head()];
    await countAhead(draft.snapshot);
    return lineOf(draft, head, await article.facts(), now(), stamp);
  };
  const renew = async (id: ArticleId, stamp: string | null): Promise<void> => {
    const glanced = await glance(shelf.place(id), now(), stamp);
    if (glanced !== null) return put(id, glanced);
    const looked = await shelf.look(id, (opened) => lineNow(opened, stamp));
    if (looked.ok) return put(id, looked.value);
    ledger.remove(id);
    if (known.has(id)) onTrouble([looked.failure]);
  };
  /** Brings in what has changed since: the open articles, those that would not be read, and what time has changed. */
  const refresh = async (): Promise<void> => {
    for (const opened of await shelf.opened()) {
      const { article } = opened;
      const line = ledger.get(article.id);
      const key = keyOf(article.draft(), article.record.head());
      if (line?.key !== key || isDue(line, now())) put(article.id, await lineNow(opened, null));
    }
    if (!isComplete) return;
    for (const id of known) {
      const line = ledger.get(id);
      if (!shelf.isHeld(id) && (line === undefined || isDue(line, now()))) {
        await renew(id, await stampOfArticle(disk, shelf.place(id)));
      }
    }
  };
  const compare = async (id: ArticleId): Promise<void> => {
    if (isClosed || !known.has(id) || shelf.isHeld(id)) return;
    const stamp = await stampOfArticle(disk, shelf.place(id));
    if (stamp === null || ledger.get(id)?.stamp !== stamp) await renew(id, stamp);
  };
  const compareAll = async (): Promise<ReadonlySet<ArticleId>> => {
    makeWhole();
    const before = [...known];
    const there = await articlesIn(folder);
    for (const id of there) if (!removed.has(id)) known.add(id);
    for (const id of before.filter((one) => !there.has(one))) {
      known.delete(id);
      ledger.remove(id);
    }
    const tell = changesTold(folder.changed, ledger.at);
    const waiting = [...there];
    const worker = async (): Promise<void> => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        await compare(id);
        tell.soon();
      }
    };
    await Promise.all(Array.from({ length: ABREAST }, worker));
    isComplete = true;
    tell.now();
    if (!isClosed) await index?.write(ledger);
    return there;
  };

  return {
    changesSince: async (at) => {
      if (at > 0 || ledger.lines().length < FEW) makeWhole();
      await refresh();
      if (!isWhole) setImmediate(bringRest);
      return { ...ledger.since(at), isComplete: isComplete && isWhole };
    },
    summaries: async () => {
      await refresh();
      return ledger.lines().map(({ summary }) => summary);
    },
    withOpenIntents: () => ledger.lines().flatMap((line) => (line.hasOpenIntent ? line.summary.id : [])),
    isKnown: (id) => {
      if (!known.has(id)) makeWhole();
      return known.has(id);
    },
    add: async (draft) => {
      known.add(draft.id);
      const stamp = await stampOfArticle(disk, shelf.place(draft.id));
      await countAhead(draft.snapshot);
      put(draft.id, lineOf(draft, draft.head, [], now(), stamp));
    },
    remove: (id) => {
      removed.add(id);
      known.delete(id);
      ledger.remove(id);
    },
    settle: async (opened) => {
      const { article } = opened;
      // In its turn, no save comes between the stamps and what they stand for.
      await article.inTurn(async () => {
        put(article.id, await lineNow(opened, await stampOfArticle(disk, shelf.place(article.id))));
      });
      makeWhole();
      if (isComplete) await index?.write(ledger);
    },
    lookThrough: () => {
      const done = compareAll();
      looking = done.catch(() => undefined);
      return done;
    },
    forget: async () => {
      makeWhole();
      await index?.forget();
      await refresh();
      if (isComplete) await index?.write(ledger);
    },
    close: async () => {
      isClosed = true;
      makeWhole();
      await looking;
      await index?.write(ledger);
    },
  };
}

const isDue = ({ dueAt }: ArticleLine, now: Date): boolean =>
  dueAt !== null && Date.parse(dueAt) <= now.getTime();

/** A name that is no id is the folder of an article that was never finished. */
async function articlesIn({ disk, path }: LibraryFolder): Promise<ReadonlySet<ArticleId>> {
  const names = await disk.list(join(path, 'articles'));
  return new Set(names.flatMap((name) => articleIdSchema.safeParse(name).data ?? []));
}
