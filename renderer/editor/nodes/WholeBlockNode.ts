import { DecoratorNode } from 'lexical';

/** A block that stands as a whole: no caret goes into it, and its element stays as it was made. */
export class WholeBlockNode<View> extends DecoratorNode<View> {
  override updateDOM(): boolean {
    return false;
  }

  override isInline(): false {
    return false;
  }
}
