import { useEffect, useMemo, useState } from 'react';
import { citations } from '../../../shared/domain/citations';
import type { Body } from '../../../shared/domain/body';
import { readiness } from '../../../shared/checks/readiness';
import type { Target } from '../../../shared/domain/target';
import { dayOf, instantOf, timeOfDay } from '../../../shared/text/dates';
import { useCalmArticle } from '../../desk/calmArticle';
import { saveHouse, useLibrary } from '../../desk/library';
import { editFields, useSession } from '../../desk/session';
import { refreshSources, refreshStandingAfterSaving, useStanding } from '../../desk/standing';
import { useMinute } from '../../ui/minute';
import { inTheWay, isUpdateAt, maySchedule, openPages, preselectedTarget, standingAt } from './plan';
import { publish, type Order } from './publication';

/** What she chooses in the dialog and nowhere else. */
export interface Chosen {
  readonly targetId: string;
  readonly isForLater: boolean;
  readonly on: string;
  readonly time: string;
  readonly isCapturing: boolean;
  readonly name: string;
  readonly password: string;
}

const HOUR_MS = 3_600_000;

function chosenAtFirst(): Chosen {
  const { targets, settings } = useLibrary.getState();
  const target = preselectedTarget(targets, settings?.lastTarget ?? '');
  const { standing } = useStanding.getState();
  const planned = target ? (standingAt(standing, target)?.scheduledFor ?? null) : null;
  const isForLater = planned !== null && planned > new Date().toISOString();
  const zone = useSession.getState().fields?.zone ?? 'UTC';
  const nextHour = new Date(Math.ceil((Date.now() + HOUR_MS / 2) / HOUR_MS) * HOUR_MS).toISOString();
  const at = isForLater ? planned : nextHour;
  return {
    targetId: target?.id ?? '',
    isForLater,
    on: dayOf(at, zone),
    time: timeOfDay(at, zone),
    isCapturing: true,
    name: '',
    password: '',
  };
}

/** The cited pages without a capture; their standing is asked for once, when the dialog opens. */
function useOpenPages(body: Body | undefined): readonly string[] {
  const known = useStanding((state) => state.sources);
  const cited = useMemo(() => (body ? citations(body).sources : []), [body]);
  useEffect(() => void refreshSources(cited.map(({ key }) => key)), [cited]);
  return openPages(cited, known);
}

function scheduledInstant({ isForLater, on, time }: Chosen, zone: string): string | null {
  if (!isForLater || !/^\d{4}-\d{2}-\d{2}$/.test(on) || !/^\d{2}:\d{2}/.test(time)) return null;
  return instantOf(on, time.slice(0, 5), zone);
}

/** Everything that the Publish dialog shows and decides before the first byte is sent. */
export function usePublishForm() {
  const { targets, library } = useLibrary();
  const draft = useSession((state) => state.draft);
  const zone = useSession((state) => state.fields?.zone ?? 'UTC');
  const standing = useStanding((state) => state.standing);
  const now = useMinute();
  const [chosen, setChosen] = useState(chosenAtFirst);
  const [isNameAsked] = useState(
    () => !useLibrary.getState().library?.house.name && !useSession.getState().fields?.byline,
  );
  useEffect(() => void refreshStandingAfterSaving(), []);

  const snapshot = useCalmArticle();
  const pages = useOpenPages(snapshot?.body);
  const house = library?.house ?? null;
  const target = targets.find(({ id }) => id === chosen.targetId) ?? targets[0] ?? null;
  const there = target ? standingAt(standing, target) : null;
  const way = useMemo(
    () => inTheWay(snapshot && house ? readiness({ snapshot, house }) : [], isNameAsked),
    [snapshot, house, isNameAsked],
  );
  const isSchedulable = target !== null && maySchedule(target, there);
  const scheduledFor = isSchedulable ? scheduledInstant(chosen, zone) : null;
  const isTimeMissing =
    isSchedulable && chosen.isForLater && (scheduledFor === null || new Date(scheduledFor) <= now);
  const isPasswordAsked = target?.kind === 'wordpress' && target.password === 'askedEachTime';
  const mayPublish = target !== null && (target.kind === 'site' || target.mayPublish);
  const canGo =
    snapshot !== null &&
    mayPublish &&
    way.stops.length === 0 &&
    !isTimeMissing &&
    !(isPasswordAsked && chosen.password === '');

  const orderFor = (aim: Target): Order | null =>
    draft && {
      articleId: draft.id,
      target: aim,
      isUpdate: isUpdateAt(there),
      scheduledFor,
      capture: chosen.isCapturing ? pages : [],
      password: isPasswordAsked ? chosen.password : null,
    };
  const order = target && orderFor(target);
  const go = async (): Promise<void> => {
    if (!order || !canGo) return;
    const name = chosen.name.trim();
    if (isNameAsked && name) {
      editFields({ byline: name });
      await saveHouse({ name });
    }
    await publish(order);
  };
  return {
    chosen,
    choose: (changes: Partial<Chosen>) => setChosen((before) => ({ ...before, ...changes })),
    targets,
    target,
    there,
    snapshot,
    zone,
    way,
    pages,
    isUpdate: isUpdateAt(there),
    isNameAsked,
    isPasswordAsked,
    isSchedulable,
    isTimeMissing,
    mayPublish,
    scheduledFor,
    canGo,
    order,
    go,
  };
}

export type PublishForm = ReturnType<typeof usePublishForm>;
