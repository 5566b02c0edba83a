import { COMMAND_GROUPS } from '../../shared/commands/command';
import { COMMAND_IDS, COMMANDS, keysOf } from '../../shared/commands/table';
import { closeDialog } from '../desk/navigation';
import { appWords } from '../i18n/app';
import { printedKeys } from '../ui/chord';
import { isMac } from '../ui/computer';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import './shortcutsDialog.css';

/** A key that stands in for another's, where there is no article, is not told twice. */
const firstWith = (chord: string) => COMMAND_IDS.find((id) => keysOf(COMMANDS[id], isMac).includes(chord));

/** Every command that has a key, as the one table of commands has it. */
const SHEET = COMMAND_GROUPS.map((group) => ({
  group,
  lines: COMMAND_IDS.filter((id) => COMMANDS[id].group === group).flatMap((id) => {
    const keys = keysOf(COMMANDS[id], isMac).filter((chord) => firstWith(chord) === id);
    return keys.length > 0 ? [{ id, name: COMMANDS[id].name, keys }] : [];
  }),
})).filter(({ lines }) => lines.length > 0);

/** The help sheet of keys. */
export function ShortcutsDialog() {
  return (
    <Dialog open size="large" title={appWords.commands.shortcuts} onClose={closeDialog}>
      {/* In the order of focus, so that the arrows scroll a sheet that is longer than the window. */}
      <div
        className="shortcuts"
        role="group"
        aria-label={appWords.commands.shortcuts}
        tabIndex={0}
        data-begins
      >
        {SHEET.map(({ group, lines }) => (
          <section key={group} className="shortcuts__group" aria-labelledby={`shortcuts-${group}`}>
            <h3 id={`shortcuts-${group}`} className="shortcuts__heading">
              {appWords.commands.groups[group]}
            </h3>
            <dl className="shortcuts__lines">
              {lines.map(({ id, name, keys }) => (
                <div key={id} className="shortcuts__line">
                  <dt>{name}</dt>
                  <dd className="shortcuts__keys">
                    {keys.map((one) => (
                      <Kbd key={one} keys={printedKeys(one, isMac)} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
