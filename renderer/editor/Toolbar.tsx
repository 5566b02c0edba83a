import {
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import {
  Bold,
  Heading2,
  Heading3,
  Heading4,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  Pilcrow,
  Redo2,
  SquarePlay,
  TextQuote,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { Toolbar as Radix } from 'radix-ui';
import { useEffect, useState } from 'react';
import { editorWords as words } from '../i18n/editor';
import { embedWords } from '../i18n/embeds';
import { pictureWords } from '../i18n/pictures';
import { IconButton } from '../ui/IconButton';
import { $blockKindAt, setBlockKind, type BlockKind } from './blockKinds';
import { ASK_FOR_EMBED_COMMAND } from './embeds/Embeds';
import { $selectedLink } from './links';
import { CHOOSE_PICTURES_COMMAND } from './pictures/Pictures';

interface ToolbarProps {
  readonly editor: LexicalEditor;
  readonly can: { readonly undo: boolean; readonly redo: boolean };
  readonly onLink: () => void;
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
export function Toolbar({ editor, can, onLink }: ToolbarProps) {
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
  const format = (mark: 'bold' | 'italic') => () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark);
  return (
    <Radix.Root className="toolbar" aria-label={words.formatting}>
      {kindButtons(TEXT_KINDS)}
      <Radix.Separator className="toolbar__gap" />
      <Tool label={words.bold} icon={Bold} pressed={dress?.bold ?? false} onClick={format('bold')} />
      <Tool label={words.italic} icon={Italic} pressed={dress?.italic ?? false} onClick={format('italic')} />
      <Tool label={words.link} icon={Link} pressed={dress?.link ?? false} onClick={onLink} />
      <Radix.Separator className="toolbar__gap" />
      {kindButtons(GROUP_KINDS)}
      <Tool
        label={pictureWords.insert}
        icon={ImagePlus}
        onClick={() => editor.dispatchCommand(CHOOSE_PICTURES_COMMAND)}
      />
      <Tool
        label={embedWords.insert}
        icon={SquarePlay}
        onClick={() => editor.dispatchCommand(ASK_FOR_EMBED_COMMAND)}
      />
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
