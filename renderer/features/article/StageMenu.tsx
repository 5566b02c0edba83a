import { ChevronDown } from 'lucide-react';
import { shownStates, stage as stages, type ArticleState } from '../../../shared/domain/stage';
import { setStage, useSession } from '../../desk/session';
import { articleWords } from '../../i18n/article';
import { stateNames } from '../../i18n/states';
import { ChoiceMenu } from '../../ui/ChoiceMenu';
import './stageMenu.css';

/** How far the article is, and where she says so; once readers have it only what still waits for somebody is named. */
export function StageMenu({ state }: { readonly state: ArticleState }) {
  const stage = useSession((session) => session.stage);
  const isNamed = shownStates({ state, stage }).includes(stage);
  return (
    <ChoiceMenu
      label={articleWords.stage}
      value={stage}
      options={stages.options.map((value) => ({ value, label: stateNames[value] }))}
      onChange={setStage}
      trigger={
        <button type="button" className="stage-menu" aria-label={articleWords.stageIs(stateNames[stage])}>
          {isNamed ? stateNames[stage] : articleWords.stage}
          <ChevronDown aria-hidden size={13} />
        </button>
      }
    />
  );
}
