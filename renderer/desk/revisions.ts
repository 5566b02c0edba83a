import { useEffect, useState } from 'react';
import type { Snapshot } from '../../shared/domain/article';
import type { ArticleId, Seq } from '../../shared/domain/ids';
import type { ArticleStanding, TargetStanding } from '../../shared/domain/standing';
import { ok, type Result } from '../../shared/errors/failure';
import type { ResponseOf } from '../../shared/ipc/contract';
import { ask } from './bridge';
import { useSession } from './session';
import { reportTrouble } from './trouble';

type Revision = ResponseOf<'record.revision'>;

/** As many revisions are remembered: what a seq names never changes, and she goes back and forth. */
const REMEMBERED = 12;
const remembered = new Map<string, Revision>();

/** Reads the text of one revision. */
export async function readRevision(articleId: ArticleId, seq: Seq): Promise<Result<Revision>> {
  const key = `${articleId}:${seq}`;
  const known = remembered.get(key);
  if (known) return ok(known);
  const answer = await ask('record.revision', { articleId, seq });
  if (!answer.ok) return answer;
  remembered.set(key, answer.value);
  const oldest = remembered.keys().next().value;
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return answer;
}

/** Where an article is live: at the preselected target if it is there, else at any. */
export function liveStanding(standing: ArticleStanding | null, preferred: string): TargetStanding | null {
  const live = standing?.targets.filter(({ state, revision }) => state === 'live' && revision !== null) ?? [];
  return live.find(({ targetId }) => targetId === preferred) ?? live[0] ?? null;
}

/** The text of a revision of the open article; null while it is read, and when there is none. */
export function useRevisionText(seq: Seq | null): Snapshot | null {
  const articleId = useSession((state) => state.draft?.id ?? null);
  const [read, setRead] = useState<{ readonly seq: Seq; readonly snapshot: Snapshot } | null>(null);
  useEffect(() => {
    if (!articleId || seq === null) return;
    let isWanted = true;
    void readRevision(articleId, seq).then((answer) => {
      if (!answer.ok) reportTrouble(answer.failure);
      else if (isWanted) setRead({ seq, snapshot: answer.value.snapshot });
    });
    return () => {
      isWanted = false;
    };
  }, [articleId, seq]);
  return read && read.seq === seq ? read.snapshot : null;
}
