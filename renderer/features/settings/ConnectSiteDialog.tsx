import { useState } from 'react';
import type { Target, WordPressTarget } from '../../../shared/domain/target';
import type { Failure } from '../../../shared/errors/failure';
import { ask } from '../../desk/bridge';
import { refreshTargets, useLibrary } from '../../desk/library';
import { closeDialog } from '../../desk/navigation';
import { connectWords } from '../../i18n/settings';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import './connectSite.css';
import { useSubmitting, type Submitting } from './submitting';

const FORM = 'connect-site';

/** Connects a WordPress site with an application password. */
export function ConnectSiteDialog() {
  const { outcome: connected, isBusy, ...form } = useConnecting();
  return (
    <Dialog
      open
      title={connectWords.name}
      description={connected ? undefined : connectWords.description}
      onClose={closeDialog}
      footer={
        connected ? (
          <Button variant="primary" onClick={closeDialog}>
            {connectWords.done}
          </Button>
        ) : (
          <Button variant="primary" type="submit" form={FORM} busy={isBusy}>
            {connectWords.connect}
          </Button>
        )
      }
    >
      {connected ? <Connected target={connected} /> : <ConnectForm {...form} />}
    </Dialog>
  );
}

interface Attempt {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly allowPlainHttp: boolean;
}

const BLANK: Attempt = { address: '', user: '', password: '', allowPlainHttp: false };

function useConnecting() {
  const [attempt, setAttempt] = useState(BLANK);
  const change = (changes: Partial<Attempt>) => setAttempt((now) => ({ ...now, ...changes }));
  const connecting = useSubmitting<Target>(async () => {
    const answer = await ask('targets.connectWordPress', { ...attempt, address: attempt.address.trim() });
    if (answer.ok) await refreshTargets();
    return answer;
  });
  return { ...connecting, attempt, change };
}

type ConnectFormProps = Pick<ReturnType<typeof useConnecting>, 'attempt' | 'change'> &
  Pick<Submitting<Target>, 'failure' | 'submitted'>;

function ConnectForm({ attempt, failure, change, submitted }: ConnectFormProps) {
  const safeStorage = useLibrary((state) => state.started?.safeStorage);
  return (
    <form id={FORM} className="connect" onSubmit={submitted}>
      {failure && <NotConnected failure={failure} attempt={attempt} change={change} />}
      <TextField
        label={connectWords.address}
        hint={connectWords.addressHint}
        placeholder={connectWords.addressPlaceholder}
        inputMode="url"
        required
        value={attempt.address}
        onChange={(address) => change({ address, allowPlainHttp: false })}
      />
      <TextField
        label={connectWords.user}
        required
        value={attempt.user}
        onChange={(user) => change({ user })}
      />
      <TextField
        label={connectWords.password}
        hint={connectWords.passwordHint}
        type="password"
        required
        value={attempt.password}
        onChange={(password) => change({ password })}
      />
      <details className="connect__how">
        <summary>{connectWords.how}</summary>
        <ol className="connect__steps">
          {connectWords.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
      {safeStorage === 'missing' && <Notice tone="info">{connectWords.noSafeStorage}</Notice>}
    </form>
  );
}

type NotConnectedProps = Pick<ConnectFormProps, 'attempt' | 'change'> & { readonly failure: Failure };

function NotConnected({ failure, attempt, change }: NotConnectedProps) {
  if (failure.code !== 'wordpressPlainHttp') return <FailureNotice failure={failure} />;
  return (
    <FailureNotice failure={failure} tone="warning">
      <Checkbox
        label={connectWords.allowPlain}
        checked={attempt.allowPlainHttp}
        onChange={(allowPlainHttp) => change({ allowPlainHttp })}
      />
    </FailureNotice>
  );
}

function Connected({ target }: { readonly target: Target }) {
  return (
    <div className="connect">
      <Notice tone="success">{connectWords.connected(target.label)}</Notice>
      {target.kind === 'wordpress' && <Rights target={target} />}
    </div>
  );
}

function Rights({ target }: { readonly target: WordPressTarget }) {
  return (
    <>
      {!target.mayPublish && <Notice tone="warning">{connectWords.mayNotPublish}</Notice>}
      {!target.mayUseUnfilteredHtml && <Notice tone="info">{connectWords.noMarkup}</Notice>}
      {target.password === 'askedEachTime' && <Notice tone="info">{connectWords.noSafeStorage}</Notice>}
    </>
  );
}
