import { useState } from 'react';
import type { Failure } from '../../../shared/errors/failure';
import { useLibrary } from '../../desk/library';
import { addDictionary, removeDictionary } from '../../desk/spelling';
import { failureWords } from '../../i18n/failures';
import { settingsWords } from '../../i18n/settings';
import { Button } from '../../ui/Button';
import { chooseFile } from '../../ui/chooseFile';
import { Notice } from '../../ui/Notice';

const words = settingsWords.spelling;

/** Which dictionary looks over her shoulder: none until she has added one. */
export function SpellingSettings() {
  const language = useLibrary(({ settings }) => settings?.spelling ?? null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    const file = await chooseFile('.bdic');
    if (!file) return;
    setBusy(true);
    setFailure(await addDictionary(file));
    setBusy(false);
  };
  return (
    <div className="settings__rows">
      <div className="settings__row">
        <div className="settings__what">
          <p className="settings__label">{words.name}</p>
          <p>{language === null ? words.none : words.by(language)}</p>
          <p className="settings__hint">{words.hint}</p>
        </div>
        {language === null ? (
          <Button size="small" busy={isBusy} onClick={() => void add()}>
            {words.add}
          </Button>
        ) : (
          <Button size="small" onClick={() => void removeDictionary()}>
            {words.remove}
          </Button>
        )}
      </div>
      {failure && (
        <Notice tone="danger">
          {failureWords(failure).sentence} {failureWords(failure).nextStep}
        </Notice>
      )}
    </div>
  );
}
