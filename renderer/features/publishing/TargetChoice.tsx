import { Plus } from 'lucide-react';
import type { Target } from '../../../shared/domain/target';
import { hostOf } from '../../../shared/text/address';
import { openDialog } from '../../desk/navigation';
import { publishingWords } from '../../i18n/publishing';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Notice } from '../../ui/Notice';
import type { PublishForm } from './publishForm';

const words = publishingWords.dialog;

const hintOf = (target: Target): string =>
  target.kind === 'site' ? words.builtIn : words.account(hostOf(target.address), target.user);

/** Where it goes: the built-in site, each connected site, or a new one. */
export function TargetChoice({ form: { targets, target, choose, mayPublish } }: { form: PublishForm }) {
  return (
    <div className="publish__target">
      <Choice
        label={words.target}
        value={target?.id ?? ''}
        options={targets.map((one) => ({ value: one.id as string, label: one.label, hint: hintOf(one) }))}
        onChange={(targetId) => choose({ targetId, isForLater: false })}
      />
      <Button
        size="small"
        variant="plain"
        icon={Plus}
        className="publish__connect"
        onClick={() => openDialog({ kind: 'connectSite' })}
      >
        {words.connect}
      </Button>
      {target && !mayPublish && <Notice tone="danger">{words.mayNotPublish}</Notice>}
    </div>
  );
}
