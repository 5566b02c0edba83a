import { clsx } from 'clsx';
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import {
  Baseline,
  Bold,
  Code,
  Heading2,
  Heading3,
  Heading4,
  Highlighter,
  Italic,
  Link,
  List,
  ListOrdered,
  MessageSquareQuote,
  Pilcrow,
  Plus,
  Redo2,
  StickyNote,
  Strikethrough,
  Subscript,
  Superscript,
  TextQuote,
  Underline,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { Toolbar as Radix } from 'radix-ui';
import { COMMANDS, type EditorCommandId } from '../../shared/commands/table';
import { MARKS, type Mark } from '../../shared/domain/body';
import { editorWords as words } from '../i18n/editor';
import { IconButton } from '../ui/IconButton';
import { Menu, type MenuItem } from '../ui/Menu';
import { INSERTIONS } from './blocks/insertables';
import { $blockKindAt, type BlockKind } from './blockKinds';
import { DEEDS } from './commands/deeds';
import { toolItem } from './commands/toolItem';
import { $selectedLink } from './links';
import { useTextFact, type TextFact } from './useTextFact';

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
/** The marks that are wanted less often, in a menu of their own. */
const RARER_MARKS = [
  ['underline', Underline],
  ['strikethrough', Strikethrough],
  ['superscript', Superscript],
  ['subscript', Subscript],
  ['highlight', Highlighter],
  ['code', Code],
] as const satisfies readonly (readonly [Mark, LucideIcon])[];

/** What can be done to the text at the caret; one stop for Tab, arrows within. */
export function Toolbar({ editor, can }: ToolbarProps) {
  const dress = useTextFact(editor, DRESS, null);
  const tool = (id: EditorCommandId, icon: LucideIcon, state: Pick<ToolProps, 'pressed' | 'idle'>) => (
    <Tool key={id} label={COMMANDS[id].name} icon={icon} {...state} onClick={() => DEEDS[id](editor)} />
  );
  const kindTools = (kinds: typeof TEXT_KINDS) =>
    kinds.map(([kind, icon]) => tool(kind, icon, { pressed: dress?.kind === kind }));
  const has = (mark: Mark): boolean => dress?.marks.includes(mark) ?? false;
  return (
    <Radix.Root className="toolbar" aria-label={words.formatting}>
      {kindTools(TEXT_KINDS)}
      <Radix.Separator className="toolbar__gap" />
      {tool('bold', Bold, { pressed: has('bold') })}
      {tool('italic', Italic, { pressed: has('italic') })}
      {tool('link', Link, { pressed: dress?.link ?? false })}
      <ToolMenu
        editor={editor}
        label={words.moreMarks}
        icon={Baseline}
        pressed={RARER_MARKS.some(([mark]) => has(mark))}
        items={RARER_MARKS.map(([mark, icon]) => ({ ...toolItem(editor, mark, icon), checked: has(mark) }))}
      />
      <Radix.Separator className="toolbar__gap" />
      {kindTools(GROUP_KINDS)}
      <ToolMenu editor={editor} label={words.insert} icon={Plus} items={insertItems(editor)} />
      <Radix.Separator className="toolbar__gap" />
      {tool('undo', Undo2, { idle: !can.undo })}
      {tool('redo', Redo2, { idle: !can.redo })}
    </Radix.Root>
  );
}

const insertItems = (editor: LexicalEditor): readonly MenuItem[] => [
  toolItem(editor, 'pullQuote', MessageSquareQuote),
  ...INSERTIONS.map(({ id, icon }) => toolItem(editor, id, icon)),
  { ...toolItem(editor, 'privateNote', StickyNote), startsGroup: true },
];

interface ToolMenuProps {
  readonly editor: LexicalEditor;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly pressed?: boolean;
  readonly items: readonly MenuItem[];
}

/** A tool that opens a menu; what is chosen there is done in the text, where the focus goes back to. */
function ToolMenu({ editor, label, icon, pressed, items }: ToolMenuProps) {
  const closed = () => {
    if (document.activeElement?.getAttribute('role') !== 'textbox') editor.focus();
  };
  return (
    <Menu
      align="start"
      items={items}
      onClosed={closed}
      trigger={
        <Radix.Button asChild>
          <IconButton label={label} icon={icon} className={clsx(pressed && 'toolbar__holds')} />
        </Radix.Button>
      }
    />
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
  readonly marks: readonly Mark[];
  readonly link: boolean;
}

function $dressAtSelection(): Dress | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return {
    kind: $blockKindAt(selection),
    marks: MARKS.filter((mark) => selection.hasFormat(mark)),
    link: $selectedLink() !== null,
  };
}

/** What the text at the caret is. */
const DRESS: TextFact<Dress | null> = {
  $read: $dressAtSelection,
  isSame: (a, b) => a?.kind === b?.kind && a?.link === b?.link && a?.marks.join() === b?.marks.join(),
};
