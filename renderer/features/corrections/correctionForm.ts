import { useMemo, useState } from 'react';
import type { CorrectionDetails, CorrectionKind } from '../../../shared/domain/correction';
import { proposeNotice } from '../../../shared/domain/correctionNotice';
import type { BlockId } from '../../../shared/domain/ids';
import { dayOf } from '../../../shared/text/dates';
import { useLibrary } from '../../desk/library';
import { liveStanding, useRevisionText } from '../../desk/revisions';
import { currentSnapshot, useSession } from '../../desk/session';
import { useStanding } from '../../desk/standing';
import { proposalFrom } from './proposal';

/** What she has typed; `notice` is null while the proposed words stand. */
export interface Typed {
  readonly kind: CorrectionKind;
  readonly wrong: string;
  readonly right: string;
  readonly why: string;
  readonly noticedBy: string;
  readonly mayBeNamed: boolean;
  readonly notice: string | null;
  readonly block: BlockId | null;
}

interface CorrectionForm {
  readonly typed: Typed;
  readonly notice: string;
  /** True while the words come from a change that was found, and not from her. */
  readonly isProposed: boolean;
  readonly details: CorrectionDetails | null;
  readonly type: (changes: Partial<Typed>) => void;
}

const EMPTY: Typed = {
  kind: 'correction',
  wrong: '',
  right: '',
  why: '',
  noticedBy: '',
  mayBeNamed: false,
  notice: null,
  block: null,
};

/** What she changed since the last edition, as a proposal; null when there is none. */
function useProposal() {
  const standing = useStanding((state) => state.standing);
  const lastTarget = useLibrary((state) => state.settings?.lastTarget ?? '');
  const live = useRevisionText(liveStanding(standing, lastTarget)?.revision ?? null);
  return useMemo(() => {
    const draft = currentSnapshot();
    return live && draft ? proposalFrom(live, draft) : null;
  }, [live]);
}

/** The form of a correction, filled in from the selected words or from what was changed since it was published. */
export function useCorrectionForm(selected: string): CorrectionForm {
  const [own, setOwn] = useState<Typed>({ ...EMPTY, wrong: selected });
  const [isTouched, setTouched] = useState(selected !== '');
  const proposal = useProposal();
  const fields = useSession((state) => state.fields);
  const { zone, language } = fields ?? { zone: 'UTC', language: 'en-GB' };
  const [openedAt] = useState(() => new Date().toISOString());
  const typed = proposal && !isTouched ? { ...own, ...proposal } : own;
  const { kind, wrong, right } = typed;
  const issuedOn = dayOf(openedAt, zone);
  const isComplete = wrong.trim() !== '' && right.trim() !== '';
  const proposed = isComplete
    ? proposeNotice({ kind, wrong: wrong.trim(), right: right.trim(), issuedOn, language })
    : '';
  const notice = typed.notice ?? proposed;
  return {
    typed,
    notice,
    isProposed: proposal !== null && !isTouched,
    details: isComplete && notice.trim() !== '' ? detailsOf(typed, notice) : null,
    type: (changes) => {
      if ('wrong' in changes || 'right' in changes) setTouched(true);
      const isOwnFromNow = isTouched || 'wrong' in changes || 'right' in changes;
      setOwn({ ...(isOwnFromNow ? typed : own), ...changes });
    },
  };
}

function detailsOf(typed: Typed, notice: string): CorrectionDetails {
  const { kind, wrong, right, why, noticedBy, mayBeNamed, block } = typed;
  return {
    kind,
    wrong: wrong.trim(),
    right: right.trim(),
    why: why.trim(),
    noticedBy: { name: noticedBy.trim(), mayBeNamed: mayBeNamed && noticedBy.trim() !== '' },
    notice: notice.trim(),
    block,
  };
}
