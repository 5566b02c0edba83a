import { $create, $getState, $setState, createState, type EditorConfig, type LexicalNode } from 'lexical';
import { blockContent, type BlockContent } from '../../../shared/domain/body';
import type { Decoration } from '../decorations/decoration';
import { ownElement } from '../decorations/ownEvents';
import { WholeBlockNode } from '../nodes/WholeBlockNode';

export type Embed = Extract<BlockContent, { readonly kind: 'embed' }>;

const embedState = createState('embed', {
  parse: (value: unknown): Embed | null => {
    const read = blockContent.safeParse(value).data;
    return read?.kind === 'embed' ? read : null;
  },
});

/** A page elsewhere, as a card; `EmbedBlock` is how it looks. */
export class EmbedNode extends WholeBlockNode<Decoration> {
  override $config() {
    return this.config('embed', { extends: WholeBlockNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    return ownElement('embed-block');
  }

  override decorate(): Decoration {
    return { key: this.getKey(), content: this.getEmbed() };
  }

  override getTextContent(): string {
    return this.getEmbed().heading;
  }

  getEmbed(): Embed {
    const embed = $getState(this, embedState);
    if (embed === null) throw new Error('An embed was made without a page.');
    return embed;
  }

  setEmbed(embed: Embed): this {
    return $setState(this, embedState, embed);
  }
}

export const $createEmbed = (embed: Embed): EmbedNode => $create(EmbedNode).setEmbed(embed);

export const $isEmbed = (node: LexicalNode | null | undefined): node is EmbedNode =>
  node instanceof EmbedNode;
