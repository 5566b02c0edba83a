import { longDate, timeOfDay } from '../../../shared/text/dates';
import { useSession } from '../../desk/session';
import { publishingWords } from '../../i18n/publishing';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { Details } from './Details';
import { Findings } from './Findings';
import { lookUp } from './publication';
import type { PublishForm } from './publishForm';
import { TargetChoice } from './TargetChoice';
import { WhatChanged } from './WhatChanged';
import { When } from './When';

const words = publishingWords.dialog;

/** What she sees before it goes out: where, what stands in the way, what goes with it. */
export function Preparing({ form, isFoundNotOut }: { form: PublishForm; isFoundNotOut: boolean }) {
  const { chosen, choose, there, way, pages } = form;
  const needsPicture = way.stops.some(
    ({ code, place }) => code === 'noAlternativeText' && place !== null && 'field' in place,
  );
  return (
    <div className="publish">
      {isFoundNotOut && <Notice tone="info">{words.foundNotOut}</Notice>}
      <TargetChoice form={form} />
      {there?.state === 'pending' && <Pending form={form} />}
      <Findings way={way} />
      {form.isNameAsked && (
        <TextField
          label={words.yourName}
          hint={words.yourNameHint}
          value={chosen.name}
          onChange={(name) => choose({ name })}
        />
      )}
      {form.isUpdate && there && form.snapshot && <WhatChanged there={there} draft={form.snapshot} />}
      {form.isSchedulable && <When form={form} />}
      {form.isPasswordAsked && (
        <TextField
          label={words.password}
          hint={words.passwordHint}
          type="password"
          value={chosen.password}
          onChange={(password) => choose({ password })}
        />
      )}
      {pages.length > 0 && (
        <Checkbox
          label={words.capture(pages.length)}
          hint={words.captureHint}
          checked={chosen.isCapturing}
          onChange={(isCapturing) => choose({ isCapturing })}
        />
      )}
      <Details isFirst={!there?.address} opensAtPicture={needsPicture} />
      <Scheduled form={form} />
    </div>
  );
}

function Pending({ form: { order } }: { readonly form: PublishForm }) {
  const action = order && (
    <Button size="small" onClick={() => void lookUp(order)}>
      {publishingWords.failed.lookUp}
    </Button>
  );
  return (
    <Notice tone="warning" action={action}>
      {words.pending}
    </Notice>
  );
}

function Scheduled({ form }: { readonly form: PublishForm }) {
  const language = useSession((state) => state.fields?.language ?? 'en-GB');
  const { scheduledFor, zone, isTimeMissing } = form;
  if (!scheduledFor || isTimeMissing) return null;
  const when = `${longDate(scheduledFor, zone, language)}, ${timeOfDay(scheduledFor, zone)}`;
  return <p className="publish__scheduled">{words.schedule(when)}</p>;
}
