import { join } from 'node:path';
import type { Draft } from '../../shared/domain/article';
import { articleFacts } from '../../shared/domain/branchFacts';
import { adoptedBy } from '../../shared/domain/branchSeq';
import type { ArticleEntryContent } from '../../shared/domain/entries';
import type { Head } from '../../shared/domain/envelope';
import type { Seq } from '../../shared/domain/ids';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import { canonicalJson } from '../../shared/text/canonical';
import type { Recorder } from '../record/recorder';
import type { SharedRecord } from '../record/sharedRecord';
import { DiskError } from '../storage/disk';
import { makeDurableJson, unwrittenJson, type DurableJson } from '../storage/durableJson';
import { alone } from '../storage/guardedDisk';
import { makeQueue } from '../storage/inTurn';
import { applyChanges } from './applyChanges';
import { watchDraft } from './changedUnderUs';
import { takeInCopies } from './conflictCopies';
import type { Article } from './article';
import {
  draftFile,
  draftPath,
  openDraftFile,
  openSharedArticleRecord,
  type ArticlePlace,
} from './articleFolder';
import { keepRevisions } from './keepRevisions';
import { rebuildDraft } from './rebuildDraft';
import { headlineOnDisk } from './headlineOnDisk';
import { makeRevisionClock, type Timers } from './revisionClock';

/** An article as its library holds it. */
export interface OpenedArticle {
  readonly article: Article;
  /** What could not be read, or was rebuilt. */
  readonly troubles: readonly Failure[];
  /** The head that the draft knows of and the record does not hold: then the record was cut or remade. */
  readonly leadingHead: Head | null;
  /** Puts it into the Bin or takes it out, on record. Call it in turn. */
  readonly setBinned: (isBinned: boolean) => Promise<void>;
  /** Nothing is done for it from here on: its timers rest, and whoever still asks for a turn is refused. */
  readonly end: () => void;
}

/** Opens the article in a folder. A draft that does not read is rebuilt from the newest revision, and said so. */
export async function openArticle(
  place: ArticlePlace,
  timers: Timers,
  tell: (failure: Failure) => void,
): Promise<Result<OpenedArticle>> {
  const shared = await openSharedArticleRecord(place, tell);
  if (!shared.ok) return asOfArticle(place, shared.failure);
  const { recorder: record } = shared.value;
  const file = await readOrRebuild(place, record);
  if (!file.ok) return asOfArticle(place, file.failure);
  const { draft, troubles } = file.value;
  const known = draft.value().head;
  const leadingHead = record.holds(known) ? null : known;
  const damage = record.damage();
  const { lookBeside, ...article } = assemble(place, shared.value, draft, timers, tell);
  const beside = await lookBeside();
  return ok({
    ...article,
    troubles: [...troubles, ...damage, ...(leadingHead === null ? [] : [recordCut(place.folder)]), ...beside],
    leadingHead,
  });
}

/** What she is told of a record whose end is not there any more. */
export const recordCut = (folder: string): Failure =>
  fail('articleUnreadable', { file: join(folder, 'record.jsonl'), reason: 'cut' }).failure;

/** What a later Stet wrote of one article keeps none of the others from being written in; she is told which it is. */
async function asOfArticle(place: ArticlePlace, failure: Failure): Promise<Result<never>> {
  if (failure.code !== 'libraryNewer') return { ok: false, failure };
  return fail('articleNewer', { ...failure.facts, headline: await headlineOnDisk(place) });
}

interface FoundDraft {
  readonly draft: DurableJson<Draft>;
  readonly troubles: readonly Failure[];
}

type Assembled = Pick<OpenedArticle, 'article' | 'setBinned' | 'end'> & {
  /** Takes in what a sync program left beside the article's files. */
  readonly lookBeside: () => Promise<readonly Failure[]>;
};

async function readOrRebuild(
  place: ArticlePlace,
  record: Recorder<ArticleEntryContent>,
): Promise<Result<FoundDraft>> {
  const read = await openDraftFile(place);
  if (read?.ok) return ok({ draft: read.value, troubles: [] });
  const failure =
    read?.failure ?? fail('articleUnreadable', { file: draftPath(place), reason: 'missing' }).failure;
  const head = record.head();
  if (failure.code === 'libraryNewer' || head === null) return { ok: false, failure };
  const rebuilt = rebuildDraft(place.id, await record.entries(), head);
  if (rebuilt === null) return { ok: false, failure };
  const isOnlyRead = place.mayWrite?.() === false;
  const draft = isOnlyRead
    ? unwrittenJson(draftFile(place), rebuilt)
    : await makeDurableJson(draftFile(place), rebuilt);
  return ok({ draft, troubles: [{ ...failure, facts: { ...failure.facts, rebuilt: rebuilt.savedAt } }] });
}

function assemble(
  place: ArticlePlace,
  shared: SharedRecord<ArticleEntryContent>,
  file: DurableJson<Draft>,
  timers: Timers,
  tell: (failure: Failure) => void,
): Assembled {
  const { recorder: record } = shared;
  const queue = makeQueue();
  let hasEnded = false;
  const { whileOurs = alone, writing = alone } = place;
  const inTurn: Article['inTurn'] = (work) =>
    queue(async () => {
      if (hasEnded) throw new DiskError(fail('articleNotFound').failure);
      return whileOurs(work);
    });
  const draft = watchDraft(place, file, tell);
  const zone = (): string => draft.value().snapshot.fields.zone;
  const facts = async () => articleFacts(await record.entries(), await record.branches());
  const inBranch = async (seq: Seq) => (await facts()).find((entry) => entry.seq === seq);
  /** Null where another text came in at the last moment. */
  const tryPut = async (change: Partial<Draft>): Promise<Draft | null> => {
    const before = draft.value();
    const head = record.head() ?? before.head;
    const isPut = await draft.put({
      ...before,
      ...change,
      head,
      version: before.version + 1,
      savedAt: place.now().toISOString(),
    });
    return isPut ? draft.value() : null;
  };
  const revisions = keepRevisions(record, draft.value, zone);
  /** What another wrote is taken in; what stood here until then is kept as a revision first. */
  const meet = async (): Promise<boolean> => {
    if (await shared.look()) await revisions.keep('conflict');
    return draft.meet(() => revisions.keep('conflict'));
  };
  /** She has not seen what another wrote meanwhile: it is not put away without a trace. */
  const meetAndKeep = async (): Promise<void> => {
    if (await meet()) await revisions.keep('conflict');
  };
  const put = async (change: Partial<Draft>): Promise<Draft> => {
    for (;;) {
      const saved = await tryPut(change);
      if (saved !== null) return saved;
      await meetAndKeep();
    }
  };
  const save: Article['save'] = async (request) => {
    await meet();
    const changes = applyChanges(draft.value(), request);
    if (!changes.ok) return changes;
    const saved = await tryPut(changes.value);
    // With what came in meanwhile the same request is a conflict.
    if (saved === null) return save(request);
    clock.touched();
    return ok({ version: saved.version, savedAt: saved.savedAt });
  };
  const lookBeside = async (): Promise<readonly Failure[]> => {
    if (place.mayWrite?.() === false) return [];
    return takeInCopies(place, {
      keepText: async (snapshot) => {
        const isOurs = canonicalJson(snapshot) === canonicalJson(draft.value().snapshot);
        if (!isOurs) await revisions.keepForeign({ cause: 'conflict', snapshot, from: null, remote: null });
      },
      keepBranch: (branch) => record.append('branchKept', branch, zone()),
      record,
    }).catch(asTold);
  };
  const clock = makeRevisionClock(timers, () => {
    inTurn(() => revisions.keep('autosave')).catch((error: unknown) => {
      if (!(error instanceof DiskError)) throw error;
      tell(error.failure);
    });
  });

  return {
    lookBeside,
    article: {
      id: place.id,
      draft: draft.value,
      record,
      facts,
      inTurn,
      // Refused, rather than a conflict, where another has taken the library over: nothing could be kept aside.
      save: (request) => inTurn(() => writing(() => save(request))),
      keepRevision: revisions.keep,
      keepForeign: revisions.keepForeign,
      replaceSnapshot: async (snapshot) => {
        await meetAndKeep();
        return put({ snapshot });
      },
      look: () =>
        inTurn(async () => {
          await meet();
          (await lookBeside()).forEach(tell);
          return draft.value();
        }),
      revision: async (seq) => {
        const entry = adoptedBy(seq) === null ? await record.entry(seq) : await inBranch(seq);
        return entry?.kind === 'revisionKept' ? entry : null;
      },
    },
    setBinned: async (isBinned) => {
      await meet();
      const entry = await record.append(isBinned ? 'articleBinned' : 'articleUnbinned', {}, zone());
      await put({ binnedAt: isBinned ? entry.at : null });
    },
    end: () => {
      hasEnded = true;
      clock.stop();
    },
  };
}

/** A disk that does not take it is told; the article opens all the same. */
function asTold(error: unknown): readonly Failure[] {
  if (error instanceof DiskError) return [error.failure];
  throw error;
}
