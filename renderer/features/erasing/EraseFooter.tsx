import { closeDialog } from '../../desk/navigation';
import { erasingWords as words } from '../../i18n/erasing';
import { Button } from '../../ui/Button';
import type { Step } from './erasure';

interface EraseFooterProps {
  readonly step: Step['kind'];
  readonly isBusy: boolean;
  readonly onBack: () => void;
  /** Null while that cannot be asked for. */
  readonly onFind: (() => void) | null;
  readonly onErase: (() => void) | null;
}

/** First look, then erase: the last button cannot be pressed before she saw what goes and gave a ground. */
export function EraseFooter({ step, isBusy, onBack, onFind, onErase }: EraseFooterProps) {
  if (step === 'done') {
    return (
      <Button variant="primary" onClick={closeDialog}>
        {words.close}
      </Button>
    );
  }
  const isAsking = step === 'asking';
  const onNext = isAsking ? onFind : onErase;
  return (
    <>
      <Button variant="plain" disabled={isBusy} onClick={isAsking ? closeDialog : onBack}>
        {isAsking ? words.cancel : words.back}
      </Button>
      <Button
        variant={isAsking ? 'primary' : 'danger'}
        busy={isBusy}
        disabled={onNext === null}
        onClick={() => onNext?.()}
      >
        {isAsking ? words.find : words.erase}
      </Button>
    </>
  );
}
