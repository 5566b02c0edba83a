import { useState } from 'react';
import { ERASING_GROUNDS, type ErasingGround } from '../../../shared/domain/erasing';
import { closeDialog, useNavigation, type ChosenToErase } from '../../desk/navigation';
import { erasingWords as words } from '../../i18n/erasing';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Spinner } from '../../ui/Spinner';
import { useAim } from './aim';
import { EraseFooter } from './EraseFooter';
import { useErasure } from './erasure';
import './erasing.css';
import { KnownBackups } from './KnownBackups';
import { Done, Reach, Shown } from './outcomes';
import { WhatToErase } from './WhatToErase';

/** Makes words, a source or a file vanish from the whole library: she sees what will go, and what cannot be reached, first. */
export function EraseDialog() {
  const dialog = useNavigation((state) => state.dialog);
  return dialog?.kind === 'erase' ? <Erase selected={dialog.words} chosen={dialog.chosen} /> : null;
}

interface EraseProps {
  readonly selected: string;
  readonly chosen: ChosenToErase | undefined;
}

function Erase({ selected, chosen }: EraseProps) {
  const { soFar, change, aim } = useAim(selected, chosen);
  const [ground, setGround] = useState<ErasingGround | ''>('');
  const { step, isBusy, failure, find, erase, back } = useErasure();
  const hasPlaces = step.kind === 'shown' && step.found.places.some(({ goes }) => goes);
  return (
    <Dialog
      open
      title={words.name}
      onClose={isBusy ? () => undefined : closeDialog}
      footer={
        <EraseFooter
          step={step.kind}
          isBusy={isBusy}
          onBack={back}
          onFind={aim && (() => find(aim))}
          onErase={aim && hasPlaces && ground !== '' ? () => erase(aim, ground) : null}
        />
      }
    >
      <div className="erasing">
        {step.kind === 'asking' && <WhatToErase soFar={soFar} onChange={change} />}
        {step.kind === 'shown' && <Shown found={step.found} />}
        {hasPlaces && <Ground ground={ground} onChange={setGround} />}
        {step.kind === 'done' && <Done done={step.done} />}
        {step.kind !== 'asking' && <KnownBackups mayBin={step.kind === 'done'} />}
        {step.kind !== 'asking' && <Reach />}
        {isBusy && <Spinner label={step.kind === 'asking' ? words.finding : words.erasing} />}
        <FailureNotice failure={failure} />
      </div>
    </Dialog>
  );
}

interface GroundProps {
  readonly ground: ErasingGround | '';
  readonly onChange: (ground: ErasingGround | '') => void;
}

function Ground({ ground, onChange }: GroundProps) {
  return (
    <>
      <Choice
        label={words.ground}
        value={ground}
        options={ERASING_GROUNDS.map((one) => ({
          value: one,
          label: words.grounds[one].name,
          hint: words.grounds[one].hint,
        }))}
        onChange={onChange}
      />
      <p className="erasing__quiet">{words.entry}</p>
    </>
  );
}
