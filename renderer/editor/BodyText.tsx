import { BODY_ID } from '../desk/editing';
import { editorWords as words } from '../i18n/editor';

interface BodyTextProps {
  /** The accessible name of the text. */
  readonly label: string;
  readonly language: string;
  /** False while a long paste writes, though it stays editable to the browser (see `handsOff`). */
  readonly isWritable: boolean;
  readonly isEditable: boolean;
  readonly isSpelled: boolean;
  readonly isEmpty: boolean;
  readonly setRoot: (element: HTMLElement | null) => void;
}

/** The text that is written in, and what stands there while it is empty. */
export function BodyText({ label, language, setRoot, ...is }: BodyTextProps) {
  return (
    <>
      <div
        ref={setRoot}
        id={BODY_ID}
        className="prose body-editor__text"
        contentEditable={is.isEditable}
        suppressContentEditableWarning
        data-takes-pictures
        role="textbox"
        aria-multiline
        aria-readonly={!is.isWritable}
        aria-label={label}
        aria-placeholder={words.placeholder}
        lang={language}
        dir="auto"
        spellCheck={is.isSpelled}
      />
      {is.isEmpty && (
        <div className="prose body-editor__placeholder" aria-hidden>
          {words.placeholder}
        </div>
      )}
    </>
  );
}
