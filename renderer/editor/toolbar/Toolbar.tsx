import type { LexicalEditor } from 'lexical';
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
import type { Mark } from '../../../shared/domain/body';
import { useIsWordBlock } from '../../desk/editing';
import { editorWords as words } from '../../i18n/editor';
import type { MenuItem } from '../../ui/Menu';
import type { BlockKind } from '../blockKinds';
import { INSERTIONS } from '../blocks/insertables';
import { toolItem } from '../commands/toolItem';
import { Tool, ToolMenu } from './Tool';
import { useDress } from './useDress';

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
  const dress = useDress(editor);
  const isWordBlock = useIsWordBlock((state) => state.isWordBlock);
  const has = (mark: Mark): boolean => dress?.marks.includes(mark) ?? false;
  const kindTools = (kinds: typeof TEXT_KINDS) =>
    kinds.map(([kind, icon]) => (
      <Tool
        key={kind}
        editor={editor}
        id={kind}
        icon={icon}
        pressed={isWordBlock && dress?.kind === kind}
        idle={!isWordBlock}
      />
    ));
  return (
    <Radix.Root className="toolbar" aria-label={words.formatting}>
      {kindTools(TEXT_KINDS)}
      <Radix.Separator className="toolbar__gap" />
      <Tool editor={editor} id="bold" icon={Bold} pressed={has('bold')} />
      <Tool editor={editor} id="italic" icon={Italic} pressed={has('italic')} />
      <Tool editor={editor} id="link" icon={Link} pressed={dress?.link ?? false} />
      <ToolMenu
        editor={editor}
        label={words.moreMarks}
        icon={Baseline}
        pressed={RARER_MARKS.some(([mark]) => has(mark))}
        items={RARER_MARKS.map(([mark, icon]) => ({ ...toolItem(editor, mark, icon), checked: has(mark) }))}
      />
      <Radix.Separator className="toolbar__gap" />
      {kindTools(GROUP_KINDS)}
      <ToolMenu editor={editor} label={words.insert} icon={Plus} items={insertItems(editor, isWordBlock)} />
      <Radix.Separator className="toolbar__gap" />
      <Tool editor={editor} id="undo" icon={Undo2} idle={!can.undo} />
      <Tool editor={editor} id="redo" icon={Redo2} idle={!can.redo} />
    </Radix.Root>
  );
}

const insertItems = (editor: LexicalEditor, isWordBlock: boolean): readonly MenuItem[] => [
  { ...toolItem(editor, 'pullQuote', MessageSquareQuote), disabled: !isWordBlock },
  ...INSERTIONS.map(({ id, icon }) => toolItem(editor, id, icon)),
  { ...toolItem(editor, 'privateNote', StickyNote), startsGroup: true },
];
