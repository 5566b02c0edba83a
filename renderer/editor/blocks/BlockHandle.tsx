import { $isTableNode } from '@lexical/table';
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react';
import type { RefObject } from 'react';
import { editorWords } from '../../i18n/editor';
import { IconButton } from '../../ui/IconButton';
import { Menu, type MenuItem } from '../../ui/Menu';
import { shortcutOf } from '../commands/toolItem';
import { tableItems } from '../nodes/tableItems';
import './blocks.css';
import { deleteBlocks } from './deleteBlocks';
import { duplicateBlocks } from './duplicateBlocks';
import { nudgeBlocks } from './moveBlocks';
import { useBlockDrag } from './useBlockDrag';
import { useBlockHandle } from './useBlockHandle';

const words = editorWords.blockMenu;

interface BlockHandleProps {
  readonly editor: LexicalEditor;
  readonly frame: RefObject<HTMLElement | null>;
}

/** The grip beside the block under the pointer: drag it to move the block, press it for what else can be done. */
export function BlockHandle({ editor, frame }: BlockHandleProps) {
  const { handle, setMenuOpen } = useBlockHandle(editor, frame);
  const { drop, begin, on } = useBlockDrag(editor, frame, () => setMenuOpen(true));
  return (
    <>
      {drop && <div className="block-drop" style={{ top: drop.top }} />}
      {handle && (
        <div className="block-handle" style={{ top: handle.top }}>
          <Menu
            align="start"
            items={itemsFor(editor, handle.key)}
            open={handle.isMenuOpen}
            onOpenChange={setMenuOpen}
            onClosed={() => editor.focus()}
            trigger={
              <IconButton
                size="small"
                className="block-handle__grip"
                label={words.handle}
                icon={GripVertical}
                tabIndex={-1}
                onPointerDown={begin(handle.key)}
                {...on}
              />
            }
          />
        </div>
      )}
    </>
  );
}

function itemsFor(editor: LexicalEditor, key: NodeKey): readonly MenuItem[] {
  const isTable = editor.read(() => $isTableNode($getNodeByKey(key)));
  return [
    ...(isTable ? tableItems(editor) : []),
    {
      label: words.moveUp,
      icon: ArrowUp,
      shortcut: shortcutOf('moveBlockUp'),
      startsGroup: isTable,
      onSelect: () => nudgeBlocks(editor, key, 'up'),
    },
    {
      label: words.moveDown,
      icon: ArrowDown,
      shortcut: shortcutOf('moveBlockDown'),
      onSelect: () => nudgeBlocks(editor, key, 'down'),
    },
    {
      label: words.duplicate,
      icon: Copy,
      shortcut: shortcutOf('duplicateBlock'),
      onSelect: () => duplicateBlocks(editor, key),
    },
    {
      label: words.remove,
      icon: Trash2,
      danger: true,
      startsGroup: true,
      onSelect: () => deleteBlocks(editor, key),
    },
  ];
}
