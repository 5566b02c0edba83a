import type { EditorState, LexicalEditor, NodeKey } from 'lexical';
import { Table } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';
import { editorWords } from '../../i18n/editor';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { tableItems } from './tableItems';
import { $tableAtCaret } from './tableKeys';

interface TableMenuProps {
  readonly editor: LexicalEditor;
  readonly frame: RefObject<HTMLElement | null>;
}

/** A small button at the corner of the table that the caret stands in. */
export function TableMenu({ editor, frame }: TableMenuProps) {
  const [at, setAt] = useState<{ readonly key: NodeKey; readonly top: number } | null>(null);
  useEffect(() => {
    let wasOut = true;
    const place = (state: EditorState) => {
      const key = state.read(() => $tableAtCaret()?.getKey() ?? null);
      if (key === null && wasOut) return;
      wasOut = key === null;
      setAt((now) => {
        if (key === null) return null;
        const top = topOf(editor, frame.current, key);
        return now?.key === key && now.top === top ? now : { key, top };
      });
    };
    const stopListening = editor.registerUpdateListener(({ editorState }) => place(editorState));
    // In a wider or narrower window the text above it takes other room.
    const resized = new ResizeObserver(() => place(editor.getEditorState()));
    if (frame.current) resized.observe(frame.current);
    return () => {
      stopListening();
      resized.disconnect();
    };
  }, [editor, frame]);
  if (!at) return null;
  return (
    <div className="table-menu" style={{ top: at.top }}>
      <Menu
        items={tableItems(editor)}
        onClosed={() => editor.focus()}
        trigger={
          <IconButton
            size="small"
            label={editorWords.table.name}
            icon={Table}
            onMouseDown={(event) => event.preventDefault()}
          />
        }
      />
    </div>
  );
}

function topOf(editor: LexicalEditor, frame: HTMLElement | null, key: NodeKey): number {
  const table = editor.getElementByKey(key);
  return table && frame ? table.getBoundingClientRect().top - frame.getBoundingClientRect().top : 0;
}
