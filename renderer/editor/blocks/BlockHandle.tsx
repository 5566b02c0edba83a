import { $isTableNode } from '@lexical/table';
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react';
import type { RefObject } from 'react';
import { editorWords } from '../../i18n/editor';
import { IconButton } from '../../ui/IconButton';
import { Menu, type MenuItem } from '../../ui/Menu';
import { tableItems } from '../nodes/tableItems';
import './blocks.css';
import { deleteBlock, duplicateBlock, nudgeBlock, type Direction } from './moveBlocks';
import { useBlockDrag } from './useBlockDrag';
import { useBlockHandle } from './useBlockHandle';

const words = editorWords.blockMenu;

interface BlockHandleProps {
  readonly editor: LexicalEditor;
  readonly frame: RefObject<HTMLElement | null>;
  /** Tells politely where a block went; null where it could not go on. */
  readonly onMoved: (direction: Direction, past: string | null) => void;
}

/** The grip beside the block under the pointer: drag it to move the block, press it for what else can be done. */
export function BlockHandle({ editor, frame, onMoved }: BlockHandleProps) {
  const { handle, setMenuOpen } = useBlockHandle(editor, frame);
  const { drop, begin, on } = useBlockDrag(editor, frame, () => setMenuOpen(true));
  const nudge = (key: NodeKey, direction: Direction) =>
    onMoved(direction, nudgeBlock(editor, key, direction));
  return (
    <>
      {drop && <div className="block-drop" style={{ top: drop.top }} />}
      {handle && (
        <div className="block-handle" style={{ top: handle.top }}>
          <Menu
            align="start"
            items={itemsFor(editor, handle.key, nudge)}
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

function itemsFor(
  editor: LexicalEditor,
  key: NodeKey,
  nudge: (key: NodeKey, direction: Direction) => void,
): readonly MenuItem[] {
  const isTable = editor.read(() => $isTableNode($getNodeByKey(key)));
  return [
    ...(isTable ? tableItems(editor) : []),
    { label: words.moveUp, icon: ArrowUp, startsGroup: isTable, onSelect: () => nudge(key, 'up') },
    { label: words.moveDown, icon: ArrowDown, onSelect: () => nudge(key, 'down') },
    { label: words.duplicate, icon: Copy, onSelect: () => duplicateBlock(editor, key) },
    {
      label: words.remove,
      icon: Trash2,
      danger: true,
      startsGroup: true,
      onSelect: () => deleteBlock(editor, key),
    },
  ];
}
