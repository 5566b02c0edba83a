import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Body } from '../../shared/domain/body';
import type { ArticleId } from '../../shared/domain/ids';
import { tellUndoable } from '../desk/editing';
import { useStanding } from '../desk/standing';
import type { BodyChange } from '../desk/unsaved';
import { BlockHandle } from './blocks/BlockHandle';
import { SlashMenu } from './blocks/SlashMenu';
import { useSaidOfBlocks } from './blocks/useSaidOfBlocks';
import { useSlashMenu } from './blocks/useSlashMenu';
import './bodyEditor.css';
import { BodyText } from './BodyText';
import { PasteNotice } from './clipboard/PasteNotice';
import { removeTracking } from './clipboard/trackedLinks';
import { useHandsOff } from './clipboard/useHandsOff';
import { registerSelectionCount } from './countSelection';
import { Decorations } from './decorations/Decorations';
import { Embeds } from './embeds/Embeds';
import { FindBar } from './find/FindBar';
import './highlights.css';
import { LinkCards } from './LinkCards';
import { registerLitBlock } from './litBlock';
import './longText.css';
import { FootnoteCard } from './nodes/FootnoteCard';
import { FootnoteList } from './nodes/FootnoteList';
import { registerPlaceholders } from './nodes/placeholders';
import { TableMenu } from './nodes/TableMenu';
import { useFootnotes } from './nodes/useFootnotes';
import { Pictures } from './pictures/Pictures';
import './prose.css';
import { Toolbar } from './toolbar/Toolbar';
import { useTyping } from './typing/useTyping';
import { useArticleEditor } from './useArticleEditor';
import { useReveal, type Reveal } from './useReveal';

interface BodyEditorProps {
  /** The accessible name of the text. */
  readonly label: string;
  /** The body as it was when `loadKey` last grew; what is typed since lives here and is said by `onChange`. */
  readonly body: Body;
  readonly loadKey: number;
  readonly articleId: ArticleId;
  readonly language: string;
  /** Whether quotes, dashes and dots are set as the language sets them. */
  readonly isTypographic: boolean;
  readonly onChange: (change: BodyChange) => void;
  /** False while the text can only be read. */
  readonly isWritable: boolean;
  /** Whether the block that she writes in is set off from the others. */
  readonly isFocused: boolean;
  /** Whether words that no dictionary knows are underlined. */
  readonly isSpelled: boolean;
  readonly reveal: Reveal | null;
  /** Where the formatting and the find bar stand, above the page. */
  readonly bars: HTMLElement | null;
}

/** Where the article's body is written. */
export function BodyEditor(props: BodyEditorProps) {
  const { label, body, loadKey, language, isTypographic, isFocused, isSpelled, onChange, reveal } = props;
  const { editor, can, pasted, pasting, isEmpty, setRoot, fetchPictures } = useArticleEditor({
    body,
    loadKey,
    onChange,
  });
  // A long paste is the only one who writes while it lasts.
  const isWritable = props.isWritable && pasting === null;
  useTyping(editor, { language, isTypographic });
  useEffect(() => (isFocused ? registerLitBlock(editor) : undefined), [editor, isFocused]);
  useEffect(() => registerSelectionCount(editor, () => language), [editor, language]);
  const hasPast = useStanding(({ history }) => history.length > 0);
  const canUndo = can.undo || hasPast;
  useEffect(() => tellUndoable({ undo: canUndo, redo: can.redo }), [canUndo, can.redo]);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => editor.setEditable(isWritable), [editor, isWritable]);
  useHandsOff(pasting !== null, editor);
  useReveal(editor, reveal);
  const { menu, choose } = useSlashMenu(editor, frame);
  const footnotes = useFootnotes(editor, frame);
  const said = useSaidOfBlocks(editor);
  useEffect(() => registerPlaceholders(editor), [editor]);
  return (
    <div className="body-editor">
      {props.bars &&
        createPortal(
          <div className="body-editor__bars">
            <Toolbar editor={editor} can={{ undo: canUndo, redo: can.redo }} />
            <FindBar editor={editor} />
          </div>,
          props.bars,
        )}
      <PasteNotice
        outcome={pasted}
        progress={pasting}
        onRemoveTracking={() => removeTracking(editor, pasted.tracked)}
        onFetch={fetchPictures}
      />
      <Pictures editor={editor} articleId={props.articleId} />
      <Embeds editor={editor} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div ref={frame} className="body-editor__frame">
        <BodyText
          label={label}
          language={language}
          isWritable={isWritable}
          isEditable={props.isWritable}
          isSpelled={isSpelled}
          isEmpty={isEmpty}
          setRoot={setRoot}
        />
        <Decorations editor={editor} isWritable={isWritable} />
        <LinkCards editor={editor} frame={frame} />
        {menu && <SlashMenu editor={editor} menu={menu} onChoose={choose} />}
        <BlockHandle editor={editor} frame={frame} />
        <TableMenu editor={editor} frame={frame} />
        {footnotes.card && (
          <FootnoteCard
            key={footnotes.card.note.key}
            editor={editor}
            {...footnotes.card}
            onClose={footnotes.close}
          />
        )}
        <FootnoteList notes={footnotes.notes} onOpen={footnotes.open} />
      </div>
    </div>
  );
}
