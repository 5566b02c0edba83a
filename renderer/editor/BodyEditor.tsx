import type { LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import type { Body } from '../../shared/domain/body';
import { BODY_ID } from '../desk/editing';
import type { Place } from '../desk/navigation';
import { useStanding } from '../desk/standing';
import type { BodyChange } from '../desk/unsaved';
import { editorWords as words } from '../i18n/editor';
import { BlockHandle } from './blocks/BlockHandle';
import { SlashMenu } from './blocks/SlashMenu';
import { useMoved } from './blocks/useMoved';
import { useSlashMenu } from './blocks/useSlashMenu';
import './bodyEditor.css';
import { handsOff } from './clipboard/handsOff';
import { PasteNotice } from './clipboard/PasteNotice';
import { removeTracking } from './clipboard/trackedLinks';
import { registerSelectionCount } from './countSelection';
import { Decorations } from './decorations/Decorations';
import { Embeds } from './embeds/Embeds';
import { FindBar } from './find/FindBar';
import { LinkCard } from './LinkCard';
import { removeLink, saveLink } from './links';
import { registerLitBlock } from './litBlock';
import './longText.css';
import { FootnoteCard } from './nodes/FootnoteCard';
import { FootnoteList } from './nodes/FootnoteList';
import { registerPlaceholders } from './nodes/placeholders';
import { TableMenu } from './nodes/TableMenu';
import { useFootnotes } from './nodes/useFootnotes';
import { Pictures } from './pictures/Pictures';
import './prose.css';
import { revealPlace } from './reveal';
import { Toolbar } from './Toolbar';
import { useTyping } from './typing/useTyping';
import { useArticleEditor } from './useArticleEditor';
import { useLinkCard } from './useLinkCard';

interface BodyEditorProps {
  /** The accessible name of the text. */
  readonly label: string;
  /** The body as it was when `loadKey` last grew; what is typed since lives here and is said by `onChange`. */
  readonly body: Body;
  readonly loadKey: number;
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
  /** A place to bring into view; `key` grows with each request. */
  readonly reveal: { readonly place: Place; readonly key: number } | null;
}

/** Where the article's body is written. */
export function BodyEditor(props: BodyEditorProps) {
  const { label, body, loadKey, language, isTypographic, isFocused, isSpelled, onChange, reveal } = props;
  const { editor, can, pasted, pasting, isEmpty, setRoot } = useArticleEditor({ body, loadKey, onChange });
  // A long paste is the only one who writes while it lasts.
  const isWritable = props.isWritable && pasting === null;
  useTyping(editor, { language, isTypographic });
  useEffect(() => (isFocused ? registerLitBlock(editor) : undefined), [editor, isFocused]);
  useEffect(() => registerSelectionCount(editor, () => language), [editor, language]);
  const hasPast = useStanding(({ history }) => history.length > 0);
  const frame = useRef<HTMLDivElement>(null);
  const { card, close } = useLinkCard(editor, frame);
  useEffect(() => editor.setEditable(isWritable), [editor, isWritable]);
  useHandsOff(pasting !== null, editor);
  useReveal(reveal, (place) => revealPlace(editor, place));
  const { menu, choose } = useSlashMenu(editor, frame);
  const footnotes = useFootnotes(editor, frame);
  const said = useMoved(editor);
  useEffect(() => registerPlaceholders(editor), [editor]);
  const closeAnd = (act: () => void) => () => {
    close();
    act();
    editor.focus();
  };
  return (
    <div className="body-editor">
      <div className="body-editor__bars">
        <Toolbar editor={editor} can={{ ...can, undo: can.undo || hasPast }} />
        <FindBar editor={editor} />
      </div>
      <PasteNotice
        outcome={pasted}
        progress={pasting}
        onRemoveTracking={() => removeTracking(editor, pasted.tracked)}
      />
      <Pictures editor={editor} loadKey={loadKey} />
      <Embeds editor={editor} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div ref={frame} className="body-editor__frame">
        <div
          ref={setRoot}
          id={BODY_ID}
          className="prose body-editor__text"
          contentEditable={props.isWritable}
          suppressContentEditableWarning
          data-takes-pictures
          role="textbox"
          aria-multiline
          aria-readonly={!isWritable}
          aria-label={label}
          aria-placeholder={words.placeholder}
          lang={language}
          dir="auto"
          spellCheck={isSpelled}
        />
        <Decorations editor={editor} isWritable={isWritable} />
        {isEmpty && (
          <div className="prose body-editor__placeholder" aria-hidden>
            {words.placeholder}
          </div>
        )}
        {card && (
          <LinkCard
            key={card.subject.kind === 'link' ? card.subject.key : 'words'}
            {...card}
            onSave={(address) => closeAnd(() => saveLink(editor, card.subject, address))()}
            onRemove={closeAnd(() => card.subject.kind === 'link' && removeLink(editor, card.subject.key))}
            onClose={close}
          />
        )}
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

/** Nobody else writes while a long paste does; after it she has the caret back, unless she has gone elsewhere meanwhile. */
function useHandsOff(isPasting: boolean, editor: LexicalEditor): void {
  useEffect(() => {
    const text = editor.getRootElement();
    if (!isPasting || !text) return undefined;
    const handsOn = handsOff(text);
    return () => {
      handsOn();
      if (document.activeElement === document.body) editor.focus();
    };
  }, [isPasting, editor]);
}

/** Follows each request once; one from before this editor stood here is old. */
function useReveal(reveal: BodyEditorProps['reveal'], show: (place: Place) => void): void {
  const seen = useRef(reveal?.key);
  useEffect(() => {
    if (!reveal || reveal.key === seen.current) return;
    seen.current = reveal.key;
    show(reveal.place);
  });
}
