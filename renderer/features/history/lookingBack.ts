import { create } from 'zustand';
import type { Snapshot } from '../../../shared/domain/article';
import type { ArticleId, Seq } from '../../../shared/domain/ids';
import type { Target } from '../../../shared/domain/target';
import type { Failure } from '../../../shared/errors/failure';
import type { ResponseOf } from '../../../shared/ipc/contract';
import { compareSnapshots, type Comparison } from '../../../shared/text/compare';
import { ask } from '../../desk/bridge';
import { useNavigation } from '../../desk/navigation';
import { readRevision } from '../../desk/revisions';
import { currentSnapshot, flush, showDraft, useSession } from '../../desk/session';
import { refreshStanding } from '../../desk/standing';
import { reportTrouble } from '../../desk/trouble';

export type LiveEdition = NonNullable<ResponseOf<'record.editionLiveAt'>['live']>;

/** What the stage shows over the article. */
export type View =
  | {
      readonly kind: 'comparison';
      readonly before: string;
      readonly after: string;
      readonly comparison: Comparison;
    }
  | { readonly kind: 'revision'; readonly name: string; readonly snapshot: Snapshot }
  | {
      readonly kind: 'edition';
      readonly live: LiveEdition;
      readonly targetLabel: string;
      readonly when: string;
    }
  | { readonly kind: 'nothingLive'; readonly targetLabel: string; readonly when: string };

/** One side of a comparison: what it is called on the stage, and its text. */
export interface Side {
  readonly name: string;
  readonly snapshot: Snapshot;
}

interface LookingBack {
  readonly view: View | null;
  /** The last edition that was asked for, which any revision can be compared with. */
  readonly asked: Side | null;
  /** The last request of another panel that was answered (see `toCompare` in navigation). */
  readonly answeredKey: number;
}

/** What the stage shows, and what she last asked for. */
export const useLookingBack = create<LookingBack>(() => ({ view: null, asked: null, answeredKey: 0 }));

function show(view: View): void {
  useLookingBack.setState({ view });
  useNavigation.setState({ isLookingBack: true });
}

/** Puts the article back on the desk. */
export function backToWriting(): void {
  useLookingBack.setState({ view: null });
  useNavigation.setState({ isLookingBack: false });
}

/** Forgets what was looked at, when another article comes onto the desk. */
export function forgetLookingBack(): void {
  backToWriting();
  useLookingBack.setState({ asked: null });
}

/** Shows two texts word by word, the earlier one first. */
export function showComparison(before: Side, after: Side): void {
  const comparison = compareSnapshots(before.snapshot, after.snapshot);
  show({ kind: 'comparison', before: before.name, after: after.name, comparison });
}

/** The draft as it is in the window, as a side of a comparison. */
export function draftSide(name: string): Side | null {
  const snapshot = currentSnapshot();
  return snapshot && { name, snapshot };
}

/** A revision of the open article as a side of a comparison; what kept it from being read goes to the banner. */
export async function revisionSide(seq: Seq, name: string): Promise<Side | null> {
  const articleId = useSession.getState().draft?.id;
  if (!articleId) return null;
  const answer = await readRevision(articleId, seq);
  if (answer.ok) return { name, snapshot: answer.value.snapshot };
  reportTrouble(answer.failure);
  return null;
}

/** Shows a revision to be read. */
export function showRevision({ name, snapshot }: Side): void {
  show({ kind: 'revision', name, snapshot });
}

/** Asks what was live at an instant and shows it, or says that nothing was. */
export async function showEditionLiveAt(
  articleId: ArticleId,
  target: Pick<Target, 'id' | 'label'>,
  at: string,
  when: string,
): Promise<Failure | null> {
  const answer = await ask('record.editionLiveAt', { articleId, targetId: target.id, at });
  if (!answer.ok) return answer.failure;
  const { live } = answer.value;
  const targetLabel = target.label;
  if (!live) {
    show({ kind: 'nothingLive', targetLabel, when });
    return null;
  }
  useLookingBack.setState({ asked: { name: when, snapshot: live.snapshot } });
  show({ kind: 'edition', live, targetLabel, when });
  return null;
}

/** Stays with the text on the desk; the branch that an entry adopted is not offered any more. */
export async function passOver(articleId: ArticleId, branch: Seq): Promise<Failure | null> {
  const answer = await ask('record.passOver', { articleId, branch });
  if (!answer.ok) return answer.failure;
  backToWriting();
  await refreshStanding();
  return null;
}

/** Puts a revision's text back into the draft; the text of now is kept first by the main process. */
export async function restoreRevision(articleId: ArticleId, seq: Seq): Promise<Failure | null> {
  if (!(await flush())) {
    const { saveState } = useSession.getState();
    return saveState.kind === 'notSaved' ? saveState.failure : { code: 'unexpected', facts: {} };
  }
  const restored = await ask('record.restore', { articleId, seq });
  if (!restored.ok) return restored.failure;
  backToWriting();
  showDraft(restored.value);
  await refreshStanding();
  return null;
}
