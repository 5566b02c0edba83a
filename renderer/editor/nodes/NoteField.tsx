import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { COMMAND_PRIORITY_NORMAL, KEY_ENTER_COMMAND, mergeRegister, type LexicalEditor } from 'lexical';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { NoteInline } from '../../../shared/domain/body';
import { editorWords } from '../../i18n/editor';
import { useWritingAllowed } from '../../ui/Writing';
import { registerNoteKeys } from '../commands/registerCommands';
import { $readNote, $writeNote } from './noteText';

const words = editorWords.footnotes;

interface NoteFieldProps {
  readonly editor: LexicalEditor;
  readonly note: readonly NoteInline[];
  readonly onChange: (note: readonly NoteInline[]) => void;
  /** Enter ends it, Shift+Enter begins a line. */
  readonly onDone: () => void;
}

/** Where a footnote's note is written, with marks and links, in an editor of its own. */
export function NoteField({ editor, note, onChange, onDone }: NoteFieldProps) {
  const latest = useRef({ note, onChange, onDone });
  const field = useRef<HTMLDivElement>(null);
  const isWritable = useWritingAllowed();
  useEffect(() => editor.setEditable(isWritable), [editor, isWritable]);
  useLayoutEffect(() => {
    latest.current = { ...latest.current, onChange, onDone };
  });
  useLayoutEffect(() => {
    editor.setRootElement(field.current);
    editor.update(() => $writeNote(latest.current.note), { discrete: true });
    const unregister = mergeRegister(
      registerRichText(editor),
      registerNoteKeys(editor),
      registerHistory(editor, createEmptyHistoryState(), 600),
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size + dirtyLeaves.size > 0) latest.current.onChange(editorState.read($readNote));
      }),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event?.shiftKey || event?.isComposing) return false;
          event?.preventDefault();
          latest.current.onDone();
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    );
    field.current?.focus({ preventScroll: true });
    return () => {
      unregister();
      editor.setRootElement(null);
    };
  }, [editor]);
  return (
    <div
      ref={field}
      className="note-card__text"
      contentEditable={isWritable}
      suppressContentEditableWarning
      role="textbox"
      aria-multiline
      aria-readonly={!isWritable}
      aria-label={words.note}
      data-placeholder={words.placeholder}
      dir="auto"
      spellCheck={false}
    />
  );
}
