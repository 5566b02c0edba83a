import { join } from 'node:path';
import type { Snapshot } from '../../shared/domain/article';
import { fail, type Failure } from '../../shared/errors/failure';
import { takeInRecordCopies, type RecordTaker } from '../record/recordCopies';
import { readChecked } from '../storage/checkedJson';
import type { ArticlePlace } from './articleFolder';
import { storedDraft } from './storedDraft';

/**
 * Sync programs that meet two versions of a file leave one beside the other, under a name of their own: "draft (conflicted
 * copy …).json", "draft.sync-conflict-….json", "draft 2.json". Whatever begins and ends as ours and is not ours is one.
 */
const COPY_OF_DRAFT = /^draft.+\.json$/;

interface Taker extends RecordTaker {
  /** Keeps a text that lay beside ours as a revision. */
  readonly keepText: (snapshot: Snapshot) => Promise<unknown>;
}

/** Takes in what a sync program has left beside an article's files, and says so; nothing is merged, and nothing lost. */
export async function takeInCopies(place: ArticlePlace, taker: Taker): Promise<readonly Failure[]> {
  const names = await place.disk.list(place.folder);
  const told: Failure[] = [];
  for (const name of names.filter((one) => COPY_OF_DRAFT.test(one))) {
    told.push(await takeInDraft(place, name, taker));
  }
  return [...told, ...(await takeInRecordCopies(place, taker))];
}

/** A draft's text becomes a revision; the file with its notes is in quarantine then. */
async function takeInDraft(place: ArticlePlace, name: string, taker: Taker): Promise<Failure> {
  const path = join(place.folder, name);
  const found = readChecked(await place.disk.read(path));
  const draft = storedDraft.safeParse(found.kind === 'whole' ? found.value : null);
  if (draft.success) await taker.keepText(draft.data.snapshot);
  const keptAt = await place.quarantine.moveAway(path);
  return fail('conflictCopyKept', { file: path, keptAt, isText: draft.success ? 'yes' : '' }).failure;
}
