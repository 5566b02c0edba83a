import { FOLDING_DAYS } from '../../../shared/domain/folding';
import { chooseFolding, useLibrary } from '../../desk/library';
import { foldingWords as words } from '../../i18n/folding';
import { Select } from '../../ui/Select';

const NEVER = 'never';
const OPTIONS = [
  { value: NEVER, label: words.never },
  ...FOLDING_DAYS.map((days) => ({ value: String(days), label: words.after(days) })),
];

/** Whether old autosaves are folded into one a sitting; they are not, unless she says so. */
export function FoldingSettings() {
  const afterDays = useLibrary(
    ({ settings, library }) => library && settings?.folding?.[library.id]?.afterDays,
  );
  return (
    <div className="settings__row">
      <p className="settings__what settings__hint">{words.hint}</p>
      <Select
        label={words.name}
        hideLabel
        value={afterDays ? String(afterDays) : NEVER}
        options={OPTIONS}
        onChange={(chosen) =>
          void chooseFolding(FOLDING_DAYS.find((days) => String(days) === chosen) ?? null)
        }
      />
    </div>
  );
}
