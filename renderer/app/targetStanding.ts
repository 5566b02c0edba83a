import { SITE_TARGET } from '../../shared/domain/target';
import type { TargetStanding } from '../../shared/domain/standing';
import { useLibrary } from '../desk/library';
import { useStanding } from '../desk/standing';

/** How the open article stands at the target that is preselected for publishing. */
export function usePreselectedStanding(): TargetStanding | null {
  const preselected = useLibrary(({ settings, targets }) =>
    targets.some(({ id }) => id === settings?.lastTarget) ? settings?.lastTarget : SITE_TARGET,
  );
  return useStanding(
    ({ standing }) => standing?.targets.find(({ targetId }) => targetId === preselected) ?? null,
  );
}

/** Whether there is something of the article out there, or on its way, to update. */
export const isOut = (standing: TargetStanding | null): boolean =>
  standing?.state === 'live' || standing?.state === 'scheduled';

/** The labels of the targets at which the open article is live. */
export function useLiveLabels(): readonly string[] {
  const targets = useLibrary((state) => state.targets);
  const standing = useStanding((state) => state.standing);
  const live = standing?.targets.filter(({ state }) => state === 'live') ?? [];
  return live.flatMap(({ targetId }) => targets.find(({ id }) => id === targetId)?.label ?? []);
}
