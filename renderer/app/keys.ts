import { listen } from '../desk/bridge';
import { useNavigation } from '../desk/navigation';
import { COMMANDS, runCommand, runMenuCommand } from './commands';

const isMac = navigator.platform.startsWith('Mac');

/** `Mod+Shift+P` as it is printed on this computer's keys. */
export function printedKeys(keys: string): string {
  return isMac
    ? keys.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥')
    : keys.replace('Mod', 'Ctrl');
}

/** The chord of a key press, as the table of commands writes it. */
function chordOf(event: KeyboardEvent): string {
  const isMod = isMac ? event.metaKey : event.ctrlKey;
  return `${isMod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key.length === 1 ? event.key.toUpperCase() : event.key}`;
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || useNavigation.getState().dialog) return;
  const chord = chordOf(event);
  const command = COMMANDS.find(({ keys }) => keys === chord);
  if (!command) return;
  // Taken here, the menu does not hear the same keys again.
  event.preventDefault();
  runCommand(command);
}

/** Hears commands from the keyboard and from the menu. */
export function hearCommands(): void {
  window.addEventListener('keydown', pressed);
  listen('app.command', ({ command }) => runMenuCommand(command));
}
