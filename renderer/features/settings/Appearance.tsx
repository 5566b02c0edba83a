import { saveSettings, useLibrary } from '../../desk/library';
import { settingsWords } from '../../i18n/settings';
import { Choice } from '../../ui/Choice';

const THEMES = (['system', 'light', 'dark'] as const).map((value) => ({
  value,
  label: settingsWords.themes[value],
}));

/** Light, dark, or as the system has it. */
export function Appearance() {
  const theme = useLibrary((state) => state.settings?.theme ?? 'system');
  return (
    <Choice
      label={settingsWords.theme}
      value={theme}
      options={THEMES}
      onChange={(chosen) => void saveSettings({ theme: chosen })}
    />
  );
}
