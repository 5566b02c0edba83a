import { QuoteNode } from '@lexical/rich-text';
import { $create, type EditorConfig, type LexicalNode } from 'lexical';

/** Words of the article itself, set large. */
export class PullQuoteNode extends QuoteNode {
  override $config() {
    return this.config('pull-quote', { extends: QuoteNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.classList.add('prose__pull');
    return element;
  }
}

export const $createPullQuote = (): PullQuoteNode => $create(PullQuoteNode);

export const $isPullQuote = (node: LexicalNode | null | undefined): node is PullQuoteNode =>
  node instanceof PullQuoteNode;
