import {
  $create,
  createState,
  $getState,
  $setState,
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
} from 'lexical';
import { inline, type Footnote, type NoteInline } from '../../../shared/domain/body';
import { footnoteId, type FootnoteId } from '../../../shared/domain/ids';
import { editorWords } from '../../i18n/editor';
import { randomHex } from '../randomHex';

const idState = createState('footnoteId', {
  parse: (value: unknown): FootnoteId | null => footnoteId.safeParse(value).data ?? null,
});
const noteState = createState('note', {
  parse: (value: unknown): readonly NoteInline[] =>
    (inline.array().safeParse(value).data ?? []).filter((part) => part.kind !== 'footnote'),
});

/** The attribute that shows a footnote's number; it is set from outside, for a number is no part of the text. */
const NUMBER = 'data-number';

/** A reference to a footnote: it holds the note, and shows the number that its place gives it. */
export class FootnoteNode extends DecoratorNode<null> {
  override $config() {
    return this.config('footnote', { extends: DecoratorNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const reference = document.createElement('span');
    reference.className = 'prose__footnote';
    reference.contentEditable = 'false';
    reference.setAttribute('role', 'img');
    return reference;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): true {
    return true;
  }

  override getTextContent(): string {
    return '';
  }

  getFootnoteId(): FootnoteId | null {
    return $getState(this, idState);
  }

  setFootnoteId(id: FootnoteId): this {
    return $setState(this, idState, id);
  }

  getNote(): readonly NoteInline[] {
    return $getState(this, noteState);
  }

  setNote(note: readonly NoteInline[]): this {
    return $setState(this, noteState, note);
  }
}

export const $createFootnote = ({ id, note }: Footnote): FootnoteNode =>
  $create(FootnoteNode).setFootnoteId(id).setNote(note);

export const $isFootnote = (node: LexicalNode | null | undefined): node is FootnoteNode =>
  node instanceof FootnoteNode;

/** The reference as it is said of it in the body; a note is copied, for what the editor holds is frozen. */
export function $footnoteFrom(node: FootnoteNode): Footnote {
  const id = node.getFootnoteId() ?? newFootnoteId();
  return { kind: 'footnote', id, note: [...node.getNote()] };
}

/** A fresh id for a footnote. */
export const newFootnoteId = (): FootnoteId => footnoteId.parse(`f${randomHex(8)}`);

/** Shows a reference's number. */
export function showNumber(reference: HTMLElement, number: number): void {
  if (reference.getAttribute(NUMBER) === String(number)) return;
  reference.setAttribute(NUMBER, String(number));
  reference.setAttribute('aria-label', editorWords.footnotes.numbered(number));
}
