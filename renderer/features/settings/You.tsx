import { useMemo } from 'react';
import type { House } from '../../../shared/domain/house';
import { saveHouse, useLibrary } from '../../desk/library';
import { reportTrouble } from '../../desk/trouble';
import { languageOptions, zoneOptions } from '../../i18n/places';
import { settingsWords } from '../../i18n/settings';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useSettled } from './settled';

function save(changes: Partial<House>): void {
  void saveHouse(changes).then((failure) => failure && reportTrouble(failure));
}

/** Who she is to her readers, and what new articles start from. */
export function You() {
  const house = useLibrary((state) => state.library?.house);
  const language = house?.language ?? 'en-GB';
  const zone = house?.zone ?? 'UTC';
  const languages = useMemo(() => languageOptions(language), [language]);
  const zones = useMemo(() => zoneOptions(zone), [zone]);
  if (!house) return null;
  return (
    <>
      <HouseText
        field="name"
        house={house}
        label={settingsWords.yourName}
        hint={settingsWords.yourNameHint}
      />
      <HouseText
        field="contact"
        house={house}
        label={settingsWords.contact}
        hint={settingsWords.contactHint}
      />
      <HouseText field="siteName" house={house} label={settingsWords.siteName} />
      <HouseText
        field="siteAddress"
        house={house}
        label={settingsWords.siteAddress}
        hint={settingsWords.siteAddressHint}
      />
      <div className="settings__pair">
        <Select
          label={settingsWords.language}
          value={language}
          options={languages}
          onChange={(chosen) => save({ language: chosen })}
        />
        <Select
          label={settingsWords.zone}
          value={zone}
          options={zones}
          onChange={(chosen) => save({ zone: chosen })}
        />
      </div>
    </>
  );
}

interface HouseTextProps {
  readonly field: 'name' | 'contact' | 'siteName' | 'siteAddress';
  readonly house: House;
  readonly label: string;
  readonly hint?: string;
}

function HouseText({ field, house, label, hint }: HouseTextProps) {
  const [value, change] = useSettled(house[field], (text) => save({ [field]: text.trim() }));
  return <TextField label={label} hint={hint} value={value} onChange={change} />;
}
