import type { LexicalEditor } from 'lexical';
import type { LucideIcon } from 'lucide-react';
import { COMMANDS, keysOf, type EditorCommandId } from '../../../shared/commands/table';
import { printedKeys } from '../../ui/chord';
import { isMac } from '../../ui/computer';
import type { MenuItem } from '../../ui/Menu';
import { DEEDS } from './deeds';

/** The keys of a command as they are printed in a menu; undefined where it has none. */
export function shortcutOf(id: EditorCommandId): string | undefined {
  const [keys] = keysOf(COMMANDS[id], isMac);
  return keys && printedKeys(keys, isMac);
}

/** A command of the table as a line of one of the editor's menus. */
export const toolItem = (editor: LexicalEditor, id: EditorCommandId, icon: LucideIcon): MenuItem => ({
  label: COMMANDS[id].name,
  icon,
  shortcut: shortcutOf(id),
  onSelect: () => DEEDS[id](editor),
});
