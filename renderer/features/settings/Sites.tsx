import { Plus } from 'lucide-react';
import type { Target } from '../../../shared/domain/target';
import { ask } from '../../desk/bridge';
import { refreshTargets, useLibrary } from '../../desk/library';
import { openDialog } from '../../desk/navigation';
import { reportTrouble } from '../../desk/trouble';
import { settingsWords } from '../../i18n/settings';
import { Button } from '../../ui/Button';

/** Where articles can be published. */
export function Sites() {
  const targets = useLibrary((state) => state.targets);
  return (
    <>
      <ul className="settings__rows">
        {targets.map((target) => (
          <li key={target.id} className="settings__row">
            <div className="settings__what">
              <p className="settings__label">{target.label}</p>
              <p className="settings__address">{target.address}</p>
              <p className="settings__hint">{hintFor(target)}</p>
            </div>
            <TargetAction target={target} />
          </li>
        ))}
      </ul>
      <Button icon={Plus} onClick={() => openDialog({ kind: 'connectSite' })}>
        {settingsWords.connect}
      </Button>
    </>
  );
}

function hintFor(target: Target): string {
  if (target.kind === 'site') return settingsWords.builtInHint;
  const password = target.password === 'stored' ? settingsWords.passwordStored : settingsWords.passwordAsked;
  const rights = target.mayPublish ? [] : [settingsWords.mayNotPublish];
  return [`${settingsWords.wordpressAs(target.user)}.`, ...rights, password].join(' ');
}

function TargetAction({ target }: { readonly target: Target }) {
  if (target.kind === 'site') {
    return (
      <Button size="small" onClick={() => void ask('app.showFolder', { folder: 'site' })}>
        {settingsWords.showSite}
      </Button>
    );
  }
  const disconnect = async () => {
    const answer = await ask('targets.disconnect', { targetId: target.id });
    if (!answer.ok) reportTrouble(answer.failure);
    await refreshTargets();
  };
  return (
    <Button
      size="small"
      variant="plain"
      aria-label={settingsWords.disconnectOne(target.label)}
      onClick={() => void disconnect()}
    >
      {settingsWords.disconnect}
    </Button>
  );
}
