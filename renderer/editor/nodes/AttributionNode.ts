import { $create, ElementNode, type EditorConfig, type LexicalNode } from 'lexical';
import { editorWords } from '../../i18n/editor';

/** Who said it: the last line of a quote, which is empty while she has not written a name. */
export class AttributionNode extends ElementNode {
  override $config() {
    return this.config('attribution', { extends: ElementNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const line = document.createElement('footer');
    line.className = 'prose__attribution';
    line.dataset['placeholder'] = editorWords.attribution;
    line.classList.toggle('prose__attribution--empty', this.isEmpty());
    return line;
  }

  override updateDOM(_before: this, line: HTMLElement): boolean {
    line.classList.toggle('prose__attribution--empty', this.isEmpty());
    return false;
  }

  override canBeEmpty(): true {
    return true;
  }
}

export const $createAttribution = (): AttributionNode => $create(AttributionNode);

export const $isAttribution = (node: LexicalNode | null | undefined): node is AttributionNode =>
  node instanceof AttributionNode;
