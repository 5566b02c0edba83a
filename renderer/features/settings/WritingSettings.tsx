import { saveSettings, useLibrary } from '../../desk/library';
import { settingsWords } from '../../i18n/settings';
import { Checkbox } from '../../ui/Checkbox';
import { SpellingSettings } from './SpellingSettings';

/** How the keys are followed, and who reads over her shoulder. */
export function WritingSettings() {
  const isTypographic = useLibrary(({ settings }) => settings?.isTypographic ?? true);
  return (
    <>
      <Checkbox
        label={settingsWords.typographic}
        hint={settingsWords.typographicHint}
        checked={isTypographic}
        onChange={(checked) => void saveSettings({ isTypographic: checked })}
      />
      <SpellingSettings />
    </>
  );
}
