import { COMMAND_IDS, COMMANDS, isEditorCommand, keysOf, type CommandId } from '../../shared/commands/table';
import { listen } from '../desk/bridge';
import { useNavigation } from '../desk/navigation';
import { chordsOf } from '../ui/chord';
import { isMac } from '../ui/computer';
import { isEnabled, runCommand, runMenuCommand } from './commands';

const WRITABLE = 'input, textarea, select, [contenteditable="true"]';

/**
 * The commands of the window by their chords, in the table's order: where two share one, the first that can run has it. What is
 * done to the body is heard by the editor itself, where the caret is in it.
 */
const BY_CHORD = new Map<string, readonly CommandId[]>();
for (const id of COMMAND_IDS) {
  if (isEditorCommand(id)) continue;
  for (const chord of keysOf(COMMANDS[id], isMac)) BY_CHORD.set(chord, [...(BY_CHORD.get(chord) ?? []), id]);
}

/** A bare sign such as `?` is a key only where it would not be written. */
const isHeard = (chord: string, { target }: KeyboardEvent): boolean =>
  chord.length > 1 || !(target instanceof Element && target.closest(WRITABLE) !== null);

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || useNavigation.getState().dialog) return;
  const command = chordsOf(event, isMac)
    .filter((chord) => BY_CHORD.has(chord) && isHeard(chord, event))
    .flatMap((chord) => BY_CHORD.get(chord) ?? [])
    .find(isEnabled);
  if (!command) return;
  // Taken here, the menu does not hear the same keys again.
  event.preventDefault();
  runCommand(command);
}

/** Hears commands from the keyboard and from the menu. */
export function hearCommands(): void {
  window.addEventListener('keydown', pressed);
  listen('app.command', ({ command, isByKey }) => runMenuCommand(command, isByKey));
}
