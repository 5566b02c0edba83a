import { $create, $getState, $setState, createState, type EditorConfig, type LexicalNode } from 'lexical';
import { picture as pictureSchema, type Picture } from '../../../shared/domain/picture';
import type { Decoration } from '../decorations/decoration';
import { ownElement } from '../decorations/ownEvents';
import { WholeBlockNode } from '../nodes/WholeBlockNode';

const pictureState = createState('picture', {
  parse: (value: unknown): Picture | null => pictureSchema.safeParse(value).data ?? null,
});

/** A picture with the words that go with it; `PictureBlock` is how it looks. */
export class PictureNode extends WholeBlockNode<Decoration> {
  override $config() {
    return this.config('picture', { extends: WholeBlockNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    return ownElement('picture-block');
  }

  override decorate(): Decoration {
    return { key: this.getKey(), content: { kind: 'picture', picture: this.getPicture() } };
  }

  override getTextContent(): string {
    const { alternativeText, caption, credit } = this.getPicture();
    return [alternativeText, caption, credit].filter(Boolean).join('\n');
  }

  getPicture(): Picture {
    const picture = $getState(this, pictureState);
    if (picture === null) throw new Error('A picture was made without one.');
    return picture;
  }

  setPicture(picture: Picture): this {
    return $setState(this, pictureState, picture);
  }
}

export const $createPicture = (picture: Picture): PictureNode => $create(PictureNode).setPicture(picture);

export const $isPicture = (node: LexicalNode | null | undefined): node is PictureNode =>
  node instanceof PictureNode;
