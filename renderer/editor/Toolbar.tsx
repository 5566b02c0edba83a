import { clsx } from 'clsx';
import {
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
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
import { useEffect, useState } from 'react';
import { MARKS, type Mark } from '../../shared/domain/body';
import { editorWords as words } from '../i18n/editor';
import { IconButton } from '../ui/IconButton';
import { Menu, type MenuItem } from '../ui/Menu';
import { INSERTIONS } from './blocks/insertables';
import { $blockKindAt, setBlockKind, type BlockKind } from './blockKinds';
import { $selectedLink } from './links';

interface ToolbarProps {
  readonly editor: LexicalEditor;
  readonly can: { readonly undo: boolean; readonly redo: boolean };
  readonly onLink: () => void;
  readonly onPrivateNote: () => void;
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
export function Toolbar({ editor, can, onLink, onPrivateNote }: ToolbarProps) {
  const dress = useDress(editor);
  const kindButtons = (kinds: typeof TEXT_KINDS) =>
    kinds.map(([kind, icon]) => (
      <Tool
        key={kind}
        label={words.kinds[kind]}
        icon={icon}
        pressed={dress?.kind === kind}
        onClick={() => setBlockKind(editor, kind)}
      />
    ));
  const has = (mark: Mark): boolean => dress?.marks.includes(mark) ?? false;
  const format = (mark: Mark) => () => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark);
  const marks = RARER_MARKS.map(([mark, icon]) => ({
    label: words.marks[mark],
    icon,
    checked: has(mark),
    onSelect: format(mark),
  }));
  const insertions = [
    {
      label: words.kinds.pullQuote,
      icon: MessageSquareQuote,
      onSelect: () => setBlockKind(editor, 'pullQuote'),
    },
    ...INSERTIONS.map(({ name, icon, insert }) => ({ label: name, icon, onSelect: () => insert(editor) })),
    { label: words.privateNote, icon: StickyNote, startsGroup: true, onSelect: onPrivateNote },
  ];
  return (
    <Radix.Root className="toolbar" aria-label={words.formatting}>
      {kindButtons(TEXT_KINDS)}
      <Radix.Separator className="toolbar__gap" />
      <Tool label={words.bold} icon={Bold} pressed={has('bold')} onClick={format('bold')} />
      <Tool label={words.italic} icon={Italic} pressed={has('italic')} onClick={format('italic')} />
      <Tool label={words.link} icon={Link} pressed={dress?.link ?? false} onClick={onLink} />
      <ToolMenu
        editor={editor}
        label={words.moreMarks}
        icon={Baseline}
        pressed={RARER_MARKS.some(([mark]) => has(mark))}
        items={marks}
      />
      <Radix.Separator className="toolbar__gap" />
      {kindButtons(GROUP_KINDS)}
      <ToolMenu editor={editor} label={words.insert} icon={Plus} items={insertions} />
      <Radix.Separator className="toolbar__gap" />
      <Tool
        label={words.undo}
        icon={Undo2}
        idle={!can.undo}
        onClick={() => editor.dispatchCommand(UNDO_COMMAND)}
      />
      <Tool
        label={words.redo}
        icon={Redo2}
        idle={!can.redo}
        onClick={() => editor.dispatchCommand(REDO_COMMAND)}
      />
    </Radix.Root>
  );
}

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
  a?.kind === b?.kind && a?.link === b?.link && a?.marks.join() === b?.marks.join();
