import { APP_COMMANDS } from './appCommands';
import type { CommandFacts } from './command';
import { EDITOR_COMMANDS } from './editorCommands';

export type EditorCommandId = keyof typeof EDITOR_COMMANDS;
export type AppCommandId = keyof typeof APP_COMMANDS;
export type CommandId = EditorCommandId | AppCommandId;

/** The one table of commands: menu, keys, toolbar, slash menu, palette and help sheet all read it. */
export const COMMANDS: Readonly<Record<CommandId, CommandFacts>> = { ...APP_COMMANDS, ...EDITOR_COMMANDS };

const isId = (id: string): id is CommandId => id in COMMANDS;
/** In the order in which the table has them. */
export const COMMAND_IDS: readonly CommandId[] = Object.keys(COMMANDS).filter(isId);

export const isEditorCommand = (id: string): id is EditorCommandId => id in EDITOR_COMMANDS;

/** The keys of a command on a Mac, or elsewhere; the first is the one that is printed. */
export const keysOf = ({ keys, macKeys }: CommandFacts, isMac: boolean): readonly string[] =>
  isMac && macKeys ? macKeys : keys;
