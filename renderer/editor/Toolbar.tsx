import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import {
  Bold,
  Heading2,
  Heading3,
  Heading4,
  Italic,
  Link,
  List,
  ListOrdered,
  Pilcrow,
  Redo2,
  TextQuote,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { Toolbar as Radix } from 'radix-ui';
import { useEffect, useState } from 'react';
import { EDITOR_COMMANDS } from '../../shared/commands/editorCommands';
import type { EditorCommandId } from '../../shared/commands/table';
import { editorWords as words } from '../i18n/editor';
import { IconButton } from '../ui/IconButton';
import { $blockKindAt, type BlockKind } from './blockKinds';
import { DEEDS } from './commands/deeds';
import { $selectedLink } from './links';

interface ToolbarProps {
  readonly editor: LexicalEditor;
  readonly can: { readonly undo: boolean; readonly redo: boolean };
}

const TEXT_KINDS: readonly (readonly [BlockKind, LucideIcon])[] = [
  ['paragraph', Pilcrow],
  ['heading', Heading2],
  ['subheading', Heading3],
  ['minorHeading', Heading4],
];
const GROUP_KINDS: readonly (readonly [BlockKind, LucideIcon])[] = [
  ['bulletedList', List],
  ['numberedList', ListOrdered],
  ['quote', TextQuote],
];

/** What can be done to the text at the caret; one stop for Tab, arrows within. */
export function Toolbar({ editor, can }: ToolbarProps) {
  const dress = useDress(editor);
  const tool = (id: EditorCommandId, icon: LucideIcon, state: Pick<ToolProps, 'pressed' | 'idle'>) => (
    <Tool
      key={id}
      label={EDITOR_COMMANDS[id].name}
      icon={icon}
      {...state}
      onClick={() => DEEDS[id](editor)}
    />
  );
  const kindTools = (kinds: typeof TEXT_KINDS) =>
    kinds.map(([kind, icon]) => tool(kind, icon, { pressed: dress?.kind === kind }));
  return (
    <Radix.Root className="toolbar" aria-label={words.formatting}>
      {kindTools(TEXT_KINDS)}
      <Radix.Separator className="toolbar__gap" />
      {tool('bold', Bold, { pressed: dress?.bold ?? false })}
      {tool('italic', Italic, { pressed: dress?.italic ?? false })}
      {tool('link', Link, { pressed: dress?.link ?? false })}
      <Radix.Separator className="toolbar__gap" />
      {kindTools(GROUP_KINDS)}
      <Radix.Separator className="toolbar__gap" />
      {tool('undo', Undo2, { idle: !can.undo })}
      {tool('redo', Redo2, { idle: !can.redo })}
    </Radix.Root>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly pressed?: boolean;
  /** There is nothing for it to do now; it keeps the focus all the same. */
  readonly idle?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, icon, pressed, idle, onClick }: ToolProps) {
  return (
    <Radix.Button asChild>
      <IconButton
        label={label}
        icon={icon}
        pressed={pressed}
        aria-disabled={idle || undefined}
        // The caret stays where it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      />
    </Radix.Button>
  );
}

interface Dress {
  readonly kind: BlockKind;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: boolean;
}

function $dressAtSelection(): Dress | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return {
    kind: $blockKindAt(selection),
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    link: $selectedLink() !== null,
  };
}

/** What the text at the caret is; renewed only when something of it changes. */
function useDress(editor: LexicalEditor): Dress | null {
  const [dress, setDress] = useState<Dress | null>(null);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const now = editorState.read($dressAtSelection);
        setDress((before) => (isSameDress(before, now) ? before : now));
      }),
    [editor],
  );
  return dress;
}

const isSameDress = (a: Dress | null, b: Dress | null): boolean =>
  a?.kind === b?.kind && a?.bold === b?.bold && a?.italic === b?.italic && a?.link === b?.link;
