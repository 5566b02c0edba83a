import { Search } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { dayOf } from '../../../shared/text/dates';
import type { Target } from '../../../shared/domain/target';
import type { Failure } from '../../../shared/errors/failure';
import { useLibrary } from '../../desk/library';
import { useSession } from '../../desk/session';
import { useStanding } from '../../desk/standing';
import { failureWords } from '../../i18n/failures';
import { historyWords } from '../../i18n/history';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { askedInstant, clockTime } from './askedInstant';
import { showEditionLiveAt } from './lookingBack';
import { useMoments } from './moments';

const words = historyWords.ask;

/** The targets that the article was sent to; all of them while it was sent to none. */
function useAskableTargets(): readonly Target[] {
  const targets = useLibrary((state) => state.targets);
  const standing = useStanding((state) => state.standing);
  const sentTo = targets.filter(({ id }) =>
    standing?.targets.some(({ targetId, publishedAt }) => targetId === id && publishedAt !== null),
  );
  return sentTo.length > 0 ? sentTo : targets;
}

/** The question that a reader, an editor or a lawyer asks: what did it say then? */
export function WhatDidItSay() {
  const articleId = useSession((state) => state.draft?.id ?? null);
  const lastTarget = useLibrary((state) => state.settings?.lastTarget ?? '');
  const targets = useAskableTargets();
  const { zone, moment } = useMoments();
  const [asked, setAsked] = useState(() => {
    const now = new Date().toISOString();
    return { on: dayOf(now, zone), time: clockTime(now, zone) };
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const hintId = useId();
  const target = targets.find(({ id }) => id === (chosen ?? lastTarget)) ?? targets[0];

  const say = (failure: Failure | null): void => setProblem(failure ? failureWords(failure).sentence : null);
  const show = (event: FormEvent): void => {
    event.preventDefault();
    const at = askedInstant(asked.on, asked.time, zone);
    if (!at) return setProblem(words.incomplete);
    if (articleId && target) void showEditionLiveAt(articleId, target, at, moment(at)).then(say);
  };

  return (
    <form className="what-did-it-say" onSubmit={show} aria-describedby={hintId}>
      <div className="what-did-it-say__fields">
        <TextField
          label={words.date}
          type="date"
          value={asked.on}
          onChange={(on) => setAsked({ ...asked, on })}
        />
        <TextField
          label={words.time}
          type="time"
          step={1}
          value={asked.time}
          onChange={(time) => setAsked({ ...asked, time })}
        />
      </div>
      {targets.length > 1 && target && (
        <Select
          label={words.target}
          value={target.id}
          options={targets.map(({ id, label }) => ({ value: id, label }))}
          onChange={setChosen}
        />
      )}
      <div className="what-did-it-say__ask">
        <span id={hintId} className="what-did-it-say__zone">
          {words.zone(zone)}
        </span>
        <Button type="submit" size="small" icon={Search} disabled={!articleId || !target}>
          {words.show}
        </Button>
      </div>
      {problem && (
        <p className="what-did-it-say__problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
