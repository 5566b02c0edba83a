import { useState } from 'react';
import type { Failure } from '../../shared/errors/failure';
import { saveElsewhere } from '../desk/session';
import { appWords } from '../i18n/app';
import { failureWords } from '../i18n/failures';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { CopyAll } from './CopyAll';

/** That the disk does not take what she types, and why; her text can be taken elsewhere while it is tried again. */
export function NotSaved({ failure }: { readonly failure: Failure }) {
  const { sentence, nextStep } = failureWords(failure);
  return (
    <Notice
      tone="danger"
      action={
        <>
          <CopyAll size="small" />
          <SaveElsewhere />
        </>
      }
    >
      <strong className="trouble-banner__sentence">{appWords.notSaved(sentence)}</strong> {nextStep}
    </Notice>
  );
}

function SaveElsewhere() {
  const [isSaved, setSaved] = useState(false);
  return (
    <Button size="small" onClick={() => void saveElsewhere().then(setSaved)}>
      {isSaved ? appWords.savedElsewhere : appWords.saveElsewhere}
    </Button>
  );
}
