import {
  $create,
  createState,
  $getState,
  $setState,
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
} from 'lexical';
import { blockContent, type BlockContent } from '../../shared/domain/body';
import { blockText } from '../../shared/html/renderText';
import { editorWords } from '../i18n/editor';

/** How much of a block its card shows, in UTF-16 units. */
const MOST_SHOWN = 240;

const contentState = createState('content', {
  parse: (value: unknown): BlockContent => blockContent.safeParse(value).data ?? { kind: 'divider' },
});

/** A block that the editor cannot show for editing: a card that says so, and gives the block back as it was. */
export class KeptBlockNode extends DecoratorNode<null> {
  override $config() {
    return this.config('kept-block', { extends: DecoratorNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const content = this.getContent();
    const card = document.createElement('div');
    card.className = 'prose__kept';
    card.contentEditable = 'false';
    const name = document.createElement('span');
    name.className = 'prose__kept-name';
    name.textContent = editorWords.keptBlock(content.kind);
    card.append(name, ` ${blockText(content).slice(0, MOST_SHOWN)}`);
    return card;
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
    return '';
  }

  /** The block's content, byte for byte. */
  getContent(): BlockContent {
    return $getState(this, contentState);
  }
}

export const $createKeptBlock = (content: BlockContent): KeptBlockNode =>
  $setState($create(KeptBlockNode), contentState, content);

export const $isKeptBlock = (node: LexicalNode | null | undefined): node is KeptBlockNode =>
  node instanceof KeptBlockNode;
