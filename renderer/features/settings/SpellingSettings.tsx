import { useLibrary } from '../../desk/library';
import { addDictionary, removeDictionary } from '../../desk/spelling';
import { settingsWords } from '../../i18n/settings';
import { useAttempt } from '../../ui/attempting';
import { Button } from '../../ui/Button';
import { chooseFile } from '../../ui/chooseFile';
import { FailureNotice } from '../../ui/FailureNotice';

const words = settingsWords.spelling;

/** Which dictionary looks over her shoulder: none until she has added one. */
export function SpellingSettings() {
  const language = useLibrary(({ settings }) => settings?.spelling ?? null);
  const { isBusy, failure, attempt } = useAttempt();
  const add = async (): Promise<void> => {
    const file = await chooseFile('.bdic');
    if (file) await attempt(() => addDictionary(file));
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
      <FailureNotice failure={failure} />
    </div>
  );
}
