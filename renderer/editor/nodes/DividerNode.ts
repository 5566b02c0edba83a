import { $create, type EditorConfig, type LexicalNode } from 'lexical';
import { WholeBlockNode } from './WholeBlockNode';

/** A line between two parts of the article. */
export class DividerNode extends WholeBlockNode<null> {
  override $config() {
    return this.config('divider', { extends: WholeBlockNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    return document.createElement('hr');
  }

  override decorate(): null {
    return null;
  }

  override getTextContent(): string {
    return '\n';
  }
}

export const $createDivider = (): DividerNode => $create(DividerNode);

export const $isDivider = (node: LexicalNode | null | undefined): node is DividerNode =>
  node instanceof DividerNode;
