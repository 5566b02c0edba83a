import { LinkNode } from '@lexical/link';
import { $applyNodeReplacement, type EditorConfig } from 'lexical';

/** A link of the article; without an address it is a missing link, shown as one and going nowhere. */
export class ArticleLinkNode extends LinkNode {
  override $config() {
    return this.config('article-link', { extends: LinkNode });
  }

  override createDOM(config: EditorConfig): HTMLAnchorElement | HTMLSpanElement {
    const element = super.createDOM(config);
    markMissing(element, this.isMissing());
    return element;
  }

  override updateDOM(prevNode: this, anchor: HTMLAnchorElement, config: EditorConfig): boolean {
    const isReplaced = super.updateDOM(prevNode, anchor, config);
    markMissing(anchor, this.isMissing());
    return isReplaced;
  }

  isMissing(): boolean {
    return this.getURL() === '';
  }

  /** The address, or null while it is missing. */
  getAddress(): string | null {
    return this.isMissing() ? null : this.getURL();
  }

  /** Two missing links side by side are two gaps to fill, never one. */
  override shouldMergeAdjacentLink(other: LinkNode): boolean {
    return !this.isMissing() && super.shouldMergeAdjacentLink(other);
  }
}

function markMissing(element: HTMLElement, isMissing: boolean): void {
  element.classList.toggle('prose__link--missing', isMissing);
  if (isMissing) element.removeAttribute('href');
}

export function $createArticleLink(address: string | null): ArticleLinkNode {
  return $applyNodeReplacement(new ArticleLinkNode(address ?? ''));
}

export const $isArticleLink = (node: unknown): node is ArticleLinkNode => node instanceof ArticleLinkNode;
