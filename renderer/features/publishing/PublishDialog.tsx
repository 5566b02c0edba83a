import { useEffect } from 'react';
import type { ArticleId } from '../../../shared/domain/ids';
import { assertNever } from '../../../shared/errors/assertNever';
import { closeDialog, useNavigation } from '../../desk/navigation';
import { useSession } from '../../desk/session';
import { publishingWords } from '../../i18n/publishing';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Failed, FailedActions } from './Failed';
import { Preparing } from './Preparing';
import { prepareAgain, usePhase, type Phase } from './publication';
import { Progress } from './Progress';
import { usePublishForm, type PublishForm } from './publishForm';
import { Sent } from './Sent';
import './publishing.css';

const words = publishingWords.dialog;

/** Two clicks to publish: this dialog, with the target preselected, and "Publish now". */
export function PublishDialog() {
  const isOpen = useNavigation((state) => state.dialog?.kind === 'publish');
  const articleId = useSession((state) => state.draft?.id ?? null);
  return isOpen && articleId ? <Publishing key={articleId} articleId={articleId} /> : null;
}

function Publishing({ articleId }: { readonly articleId: ArticleId }) {
  const form = usePublishForm();
  const phase = usePhase(articleId);
  useEffect(() => prepareAgain(articleId), [articleId]);
  return (
    <Dialog title={words.name} open onClose={closeDialog} footer={<Footer phase={phase} form={form} />}>
      <Content phase={phase} form={form} />
    </Dialog>
  );
}

interface PhaseProps {
  readonly phase: Phase;
  readonly form: PublishForm;
}

function Content({ phase, form }: PhaseProps) {
  switch (phase.kind) {
    case 'preparing':
      return <Preparing form={form} isFoundNotOut={phase.isFoundNotOut} />;
    case 'sending':
      return <Progress step={phase.step} isLookUp={phase.isLookUp} order={phase.order} />;
    case 'sent':
      return <Sent outcome={phase.outcome} order={phase.order} />;
    case 'failed':
      return <Failed failure={phase.failure} outness={phase.outness} order={phase.order} />;
    default:
      return assertNever(phase);
  }
}

function Footer({ phase, form }: PhaseProps) {
  switch (phase.kind) {
    case 'preparing':
      return (
        <>
          <Button variant="plain" onClick={closeDialog}>
            {words.cancel}
          </Button>
          <Button variant="primary" disabled={!form.canGo} onClick={() => void form.go()}>
            {form.isUpdate ? words.updateNow : words.publishNow}
          </Button>
        </>
      );
    case 'sending':
      return (
        <Button variant="plain" onClick={closeDialog}>
          {words.close}
        </Button>
      );
    case 'sent':
      return (
        <Button variant="primary" autoFocus onClick={closeDialog}>
          {words.done}
        </Button>
      );
    case 'failed':
      return <FailedActions failure={phase.failure} outness={phase.outness} order={phase.order} />;
    default:
      return assertNever(phase);
  }
}
