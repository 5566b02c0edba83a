import { useState } from 'react';
import {
  ERASING_GROUNDS,
  type ErasureAim,
  type ErasureDone,
  type ErasureFound,
  type ErasingGround,
} from '../../../shared/domain/erasing';
import { closeDialog, useNavigation } from '../../desk/navigation';
import { erasingWords as words } from '../../i18n/erasing';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { Spinner } from '../../ui/Spinner';
import { TextArea } from '../../ui/TextArea';
import { isEnough, useErasure } from './erasure';
import './erasing.css';
import { FoundPlaces } from './FoundPlaces';

/** Makes words vanish from the whole library: she sees what will go, and what cannot be reached, before it does. */
export function EraseDialog() {
  const dialog = useNavigation((state) => state.dialog);
  return dialog?.kind === 'erase' ? <Erase selected={dialog.words} /> : null;
}

function Erase({ selected }: { readonly selected: string }) {
  const [typed, setTyped] = useState(selected);
  const [isWholeWord, setWholeWord] = useState(false);
  const [ground, setGround] = useState<ErasingGround | ''>('');
  const { step, isBusy, failure, find, erase, back } = useErasure();
  const aim: ErasureAim = { kind: 'words', words: typed, isWholeWord };
  const hasPlaces = step.kind === 'shown' && step.found.places.some(({ goes }) => goes);
  return (
    <Dialog
      open
      title={words.name}
      onClose={isBusy ? () => undefined : closeDialog}
      footer={
        step.kind === 'done' ? (
          <Button variant="primary" onClick={closeDialog}>
            {words.close}
          </Button>
        ) : (
          <>
            <Button variant="plain" disabled={isBusy} onClick={step.kind === 'shown' ? back : closeDialog}>
              {step.kind === 'shown' ? words.back : words.cancel}
            </Button>
            {step.kind === 'asking' ? (
              <Button variant="primary" busy={isBusy} disabled={!isEnough(typed)} onClick={() => find(aim)}>
                {words.find}
              </Button>
            ) : (
              <Button
                variant="danger"
                busy={isBusy}
                disabled={!hasPlaces || ground === ''}
                onClick={() => ground !== '' && erase(aim, ground)}
              >
                {words.erase}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="erasing">
        {step.kind === 'asking' && (
          <>
            <TextArea
              label={words.what}
              hint={words.whatHint}
              value={typed}
              grows
              rows={1}
              autoFocus
              onChange={setTyped}
            />
            <Checkbox label={words.isWholeWord} checked={isWholeWord} onChange={setWholeWord} />
          </>
        )}
        {step.kind === 'shown' && <Shown found={step.found} />}
        {hasPlaces && (
          <>
            <Choice
              label={words.ground}
              value={ground}
              options={ERASING_GROUNDS.map((one) => ({
                value: one,
                label: words.grounds[one].name,
                hint: words.grounds[one].hint,
              }))}
              onChange={setGround}
            />
            <p className="erasing__quiet">{words.entry}</p>
          </>
        )}
        {step.kind === 'done' && <Done done={step.done} />}
        {step.kind !== 'asking' && <Reach />}
        {isBusy && <Spinner label={step.kind === 'asking' ? words.finding : words.erasing} />}
        <FailureNotice failure={failure} />
      </div>
    </Dialog>
  );
}

function Shown({ found: { places, preserved } }: { readonly found: ErasureFound }) {
  const going = places.filter(({ goes }) => goes);
  const staying = places.filter(({ goes }) => !goes);
  if (places.length === 0) return <Notice tone="info">{words.nowhere}</Notice>;
  return (
    <>
      {going.length > 0 && (
        <section aria-label={words.goes}>
          <p className="erasing__heading">{words.goes}</p>
          <FoundPlaces places={going} />
        </section>
      )}
      {staying.length > 0 && <Staying places={staying} preserved={preserved} />}
      {going.length > 0 && <Notice tone="warning">{words.consequence}</Notice>}
    </>
  );
}

function Staying({ places, preserved }: ErasureFound) {
  return (
    <section aria-label={words.stays}>
      <p className="erasing__heading">{words.stays}</p>
      <FoundPlaces places={places} />
      {preserved.map(({ articleId, headline }) => (
        <p key={articleId} className="erasing__quiet">
          {words.preserved(headline)}
        </p>
      ))}
    </section>
  );
}

function Done({ done: { count, left } }: { readonly done: ErasureDone }) {
  const isAllGone = left.places.length === 0;
  return (
    <>
      <Notice tone={isAllGone ? 'success' : 'warning'}>
        <p className="erasing__heading">{words.done(count)}</p>
        <p>{isAllGone ? words.allGone : words.left}</p>
      </Notice>
      {!isAllGone && <Staying {...left} />}
    </>
  );
}

function Reach() {
  return (
    <section aria-label={words.reachTitle}>
      <p className="erasing__heading">{words.reachTitle}</p>
      <ul className="erasing__reach">
        {words.reach.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
