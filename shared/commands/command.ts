/** Where a command stands in the palette and on the help sheet. */
export const COMMAND_GROUPS = [
  'article',
  'text',
  'block',
  'insert',
  'edit',
  'find',
  'view',
  'library',
  'app',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * What has to be there for a command to do anything: a library, an article, either to be written in; `body`, the text on the
 * desk and not what she looks back at; `text`, a place in it where she writes; or `wordBlock`, one in a block of words that can
 * be made another kind, as a table's cell cannot.
 */
export const NEEDS = [
  'nothing',
  'library',
  'writableLibrary',
  'article',
  'writableArticle',
  'body',
  'text',
  'wordBlock',
] as const;
export type Need = (typeof NEEDS)[number];

/** Something that she can have done, by menu, key, toolbar, slash, palette or help sheet alike: the facts of it. */
export interface CommandFacts {
  /** In the palette, as the name of its button, and on the help sheet. */
  readonly name: string;
  /** Its label in the menu, where it is another than its name. */
  readonly menu?: string;
  readonly group: CommandGroup;
  /** `Mod` for Ctrl, or Cmd on a Mac; the first is the one that is printed. None where it has no key. */
  readonly keys: readonly string[];
  /** Where a Mac has other customs. */
  readonly macKeys?: readonly string[];
  readonly needs: Need;
  /** Other words by which it is found. */
  readonly also?: string;
}
