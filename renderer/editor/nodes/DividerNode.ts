import { $create, DecoratorNode, type EditorConfig, type LexicalNode } from 'lexical';

/** A line between two parts of the article. */
export class DividerNode extends DecoratorNode<null> {
  override $config() {
    return this.config('divider', { extends: DecoratorNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    return document.createElement('hr');
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '\n';
  }
}

export const $createDivider = (): DividerNode => $create(DividerNode);

export const $isDivider = (node: LexicalNode | null | undefined): node is DividerNode =>
  node instanceof DividerNode;
