import { Tabs } from 'radix-ui';
import type { ComponentType } from 'react';
import { closeDialog } from '../../desk/navigation';
import { settingsWords } from '../../i18n/settings';
import { Dialog } from '../../ui/Dialog';
import { Writing } from '../../ui/Writing';
import { About } from './About';
import { Appearance } from './Appearance';
import { LibrarySettings } from './LibrarySettings';
import './settings.css';
import { Sites } from './Sites';
import { WritingSettings } from './WritingSettings';
import { You } from './You';

type SectionName = keyof typeof settingsWords.sections;

const SECTIONS: readonly (readonly [SectionName, ComponentType])[] = [
  ['appearance', Appearance],
  ['writing', WritingSettings],
  ['you', whileWriting(You)],
  ['sites', whileWriting(Sites)],
  ['library', LibrarySettings],
  ['about', About],
];

/** A section of what lies in the library itself. */
function whileWriting(Section: ComponentType): ComponentType {
  return function SectionThatWrites() {
    return (
      <Writing>
        <Section />
      </Writing>
    );
  };
}

/** All that can be set, by section. */
export function SettingsDialog() {
  return (
    <Dialog open size="large" title={settingsWords.name} onClose={closeDialog}>
      <Tabs.Root className="settings" defaultValue="appearance" orientation="vertical">
        <Tabs.List className="settings__sections" aria-label={settingsWords.name}>
          {SECTIONS.map(([name]) => (
            <Tabs.Trigger key={name} value={name} className="settings__section">
              {settingsWords.sections[name]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {SECTIONS.map(([name, Section]) => (
          <Tabs.Content key={name} value={name} className="settings__content">
            <Section />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Dialog>
  );
}
