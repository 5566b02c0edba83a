import { ArrowDown, ArrowLeft, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Comparison } from '../../../shared/text/compare';
import { assertNever } from '../../../shared/errors/assertNever';
import { useSession } from '../../desk/session';
import { historyWords } from '../../i18n/history';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { countPlaces } from './changeRuns';
import { useChangeSteps } from './changeSteps';
import { ComparedArticle } from './ComparedArticle';
import { EditionStage } from './EditionStage';
import { backToWriting, forgetLookingBack, useLookingBack, type View } from './lookingBack';
import { ReadArticle } from './ReadArticle';
import './history.css';
import './stage.css';

const words = historyWords.stage;

/** What is seen over the article column while she looks back: a comparison, a revision, or what was live then. */
export function HistoryStage() {
  const view = useLookingBack((state) => state.view);
  const loadKey = useSession((state) => state.loadKey);
  const opened = useRef(loadKey);
  const stage = useRef<HTMLElement>(null);
  useEffect(() => {
    if (opened.current !== loadKey) forgetLookingBack();
  }, [loadKey]);
  useEffect(() => stage.current?.focus(), [view]);
  useEscape();
  if (!view) return null;
  return (
    <section ref={stage} className="stage" aria-label={words.name} tabIndex={-1}>
      <StageOf view={view} />
    </section>
  );
}

function useEscape(): void {
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      const isElsewhere =
        event.target instanceof Element && event.target.closest('[role=dialog], [role=menu]');
      if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) backToWriting();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, []);
}

function StageOf({ view }: { readonly view: View }) {
  switch (view.kind) {
    case 'comparison':
      return (
        <ComparisonStage
          key={`${view.before}|${view.after}`}
          before={view.before}
          after={view.after}
          comparison={view.comparison}
        />
      );
    case 'revision':
      return (
        <>
          <StageHeader heading={historyWords.revision.heading(view.name)} />
          <div className="stage__scroll">
            <ReadArticle snapshot={view.snapshot} />
          </div>
        </>
      );
    case 'edition':
      return (
        <>
          <StageHeader heading={historyWords.edition.heading(view.when)} detail={view.targetLabel} />
          <EditionStage live={view.live} targetLabel={view.targetLabel} when={view.when} />
        </>
      );
    case 'nothingLive':
      return (
        <>
          <StageHeader heading={historyWords.edition.heading(view.when)} detail={view.targetLabel} />
          <div className="stage__nothing" role="status">
            <p>{historyWords.edition.nothing(view.targetLabel, view.when)}</p>
            <p className="stage__aside">{historyWords.edition.nothingMore}</p>
          </div>
        </>
      );
    default:
      return assertNever(view);
  }
}

interface StageHeaderProps {
  readonly heading: string;
  readonly detail?: string;
  readonly children?: React.ReactNode;
}

function StageHeader({ heading, detail, children }: StageHeaderProps) {
  return (
    <header className="stage__header">
      <Button variant="quiet" size="small" icon={ArrowLeft} onClick={backToWriting}>
        {words.close}
      </Button>
      <div className="stage__what">
        <h2 className="stage__heading">{heading}</h2>
        {detail && (
          <p className="stage__detail" role="status">
            {detail}
          </p>
        )}
      </div>
      {children}
    </header>
  );
}

interface ComparisonStageProps {
  readonly before: string;
  readonly after: string;
  readonly comparison: Comparison;
}

function ComparisonStage({ before, after, comparison }: ComparisonStageProps) {
  const text = useRef<HTMLDivElement>(null);
  const of = useMemo(() => countPlaces(comparison), [comparison]);
  const { at, next, previous } = useChangeSteps(text, of);
  return (
    <>
      <StageHeader heading={words.compared(before, after)} detail={historyWords.summary(comparison.summary)}>
        <div className="stage__steps">
          <span className="stage__position">{words.position(at, of)}</span>
          <IconButton label={words.previous} icon={ArrowUp} disabled={of === 0} onClick={previous} />
          <IconButton label={words.next} icon={ArrowDown} disabled={of === 0} onClick={next} />
        </div>
      </StageHeader>
      <div className="stage__scroll" ref={text}>
        <ComparedArticle comparison={comparison} />
      </div>
    </>
  );
}
