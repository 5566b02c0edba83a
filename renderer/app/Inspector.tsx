import { Tabs } from 'radix-ui';
import type { ComponentType } from 'react';
import { INSPECTOR_TABS, showTab, useNavigation, type InspectorTab } from '../desk/navigation';
import { useSession } from '../desk/session';
import { ChecksPanel } from '../features/checks/ChecksPanel';
import { ClaimsPanel } from '../features/claims/ClaimsPanel';
import { CorrectionsPanel } from '../features/corrections/CorrectionsPanel';
import { HistoryPanel } from '../features/history/HistoryPanel';
import { NotesPanel } from '../features/notes/NotesPanel';
import { PublishingPanel } from '../features/publishing/PublishingPanel';
import { RightOfReplyPanel } from '../features/replies/RightOfReplyPanel';
import { SourcesPanel } from '../features/sources/SourcesPanel';
import { appWords } from '../i18n/app';
import { figure } from '../i18n/counted';
import { EmptyPlace } from '../ui/EmptyPlace';
import './inspector.css';
import { useWaiting } from './waiting';

const PANELS: Readonly<Record<InspectorTab, ComponentType>> = {
  sources: SourcesPanel,
  claims: ClaimsPanel,
  history: HistoryPanel,
  corrections: CorrectionsPanel,
  rightOfReply: RightOfReplyPanel,
  checks: ChecksPanel,
  publishing: PublishingPanel,
  notes: NotesPanel,
};

/** All that stands behind the article, a tab for each kind. */
export function Inspector() {
  const tab = useNavigation((state) => state.tab);
  const articleId = useSession((state) => state.draft?.id);
  const choose = (chosen: string) => {
    const known = INSPECTOR_TABS.find((candidate) => candidate === chosen);
    if (known) showTab(known);
  };
  const Panel = PANELS[tab];
  return (
    <aside className="inspector" aria-label={appWords.inspector}>
      <Tabs.Root className="inspector__root" value={tab} onValueChange={choose}>
        <TabStrip />
        <Tabs.Content key={tab} value={tab} className="inspector__panel">
          <h2 className="visually-hidden">{appWords.tabs[tab]}</h2>
          {articleId ? <Panel key={articleId} /> : <EmptyPlace sentence={appWords.nothingBehind} />}
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}

function TabStrip() {
  const waiting = useWaiting();
  return (
    <Tabs.List className="inspector__tabs" aria-label={appWords.inspector}>
      {INSPECTOR_TABS.map((tab) => {
        const count = waiting[tab] ?? 0;
        return (
          <Tabs.Trigger
            key={tab}
            value={tab}
            className="inspector__tab"
            aria-description={count > 0 ? appWords.waiting(count) : undefined}
          >
            {appWords.tabs[tab]}
            {count > 0 && (
              <span className="inspector__count" aria-hidden>
                {figure(count)}
              </span>
            )}
          </Tabs.Trigger>
        );
      })}
    </Tabs.List>
  );
}
