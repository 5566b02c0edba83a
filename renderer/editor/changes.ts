import {
  $isRootNode,
  HISTORIC_TAG,
  $getNodeByKey,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { UpdateListenerPayload } from 'lexical';
import type { Block, BlockContent, Body } from '../../shared/domain/body';
import type { BlockId } from '../../shared/domain/ids';
import type { BodyChange } from '../desk/unsaved';
import {
  $blockIdOf,
  $isBlockNode,
  $topLevelBlocks,
  LOAD_TAG,
  MORE_TO_COME_TAG,
  type BlockNode,
} from './blockIds';
import { $blockFrom } from './fromLexical';
import { isSameContent } from './sameContent';

/** What was last said of the body; the contents are the very objects that were said. */
interface Said {
  readonly blocks: Map<BlockId, BlockContent>;
  order: readonly BlockId[];
}

/** Says what changed after each edit: only the blocks that did, and the order only when it did. */
export class Changes {
  private readonly said: Said = { blocks: new Map(), order: [] };
  /** Blocks of an edit that is not all there yet. */
  private held: Block[] = [];

  constructor(
    private readonly editor: LexicalEditor,
    private readonly say: (change: BodyChange) => void,
  ) {}

  /** Starts over from a body that was just loaded; says at once what the editor had to put in order. */
  begin(body: Body): void {
    this.held = [];
    this.said.blocks.clear();
    for (const { id, content } of body) this.said.blocks.set(id, content);
    this.said.order = body.map(({ id }) => id);
    if (body.length > 0) this.sayWhole();
  }

  listen(): () => void {
    return this.editor.registerUpdateListener((update) => {
      if (update.tags.has(LOAD_TAG)) return;
      if (update.dirtyElements.size === 0 && update.dirtyLeaves.size === 0) return;
      // An undo puts a whole state back and says nothing of what is different in it.
      if (update.tags.has(HISTORIC_TAG)) this.sayWhole();
      else if (update.tags.has(MORE_TO_COME_TAG)) this.hold(update);
      else this.sayDirty(update);
    });
  }

  /** Of a long edit nothing is said until the end of it: to save and to fold it over and over would take longer than the edit. */
  private hold({ editorState, ...dirt }: UpdateListenerPayload): void {
    editorState.read(() => this.held.push(...$dirtyBlocks(dirt)));
  }

  private sayDirty({ editorState, prevEditorState, ...dirt }: UpdateListenerPayload): void {
    const keys = dirtyKeys(dirt);
    const placesBefore = prevEditorState.read(() => keys.map($placeOf));
    editorState.read(() => {
      const dirty = [...this.held, ...$dirtyBlocks(dirt)];
      const isNew = dirty.some(({ id }) => !this.said.blocks.has(id));
      // A block that came, went or moved has made its neighbours dirty too.
      const isMoved = keys.some((key, index) => $placeOf(key) !== placesBefore[index]);
      this.report(dirty, isNew || isMoved ? $order() : null);
    });
  }

  private sayWhole(): void {
    this.editor.getEditorState().read(() => {
      const all = $topLevelBlocks().flatMap((node) => $blockFrom(node) ?? []);
      this.report(all, $order());
    });
  }

  private report(blocks: readonly Block[], order: readonly BlockId[] | null): void {
    this.held = [];
    const changed = blocks.filter(({ id, content }) => !isSameContent(this.said.blocks.get(id), content));
    const isReordered = order !== null && !isSameContent(this.said.order, order);
    if (changed.length === 0 && !isReordered) return;
    for (const { id, content } of changed) this.said.blocks.set(id, content);
    if (isReordered) this.reorder(order);
    this.say({ changed, order: isReordered ? order : null });
  }

  /** What left the body is forgotten, so that an undo says it again. */
  private reorder(order: readonly BlockId[]): void {
    const kept = new Set(order);
    for (const id of this.said.order) if (!kept.has(id)) this.said.blocks.delete(id);
    this.said.order = order;
  }
}

type Dirt = Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves'>;

/** A block without text of its own is a leaf. */
const dirtyKeys = ({ dirtyElements, dirtyLeaves }: Dirt): NodeKey[] => [
  ...dirtyElements.keys(),
  ...dirtyLeaves,
];

const $dirtyBlocks = (dirt: Dirt): Block[] =>
  dirtyKeys(dirt).flatMap((key) => {
    const node = $getNodeByKey(key);
    return $isTopLevel(node) ? ($blockFrom(node) ?? []) : [];
  });

const $isTopLevel = (node: LexicalNode | null): node is BlockNode =>
  $isBlockNode(node) && $isRootNode(node.getParent());

/** Between which neighbours a block stands; empty for what is no block, or no longer. */
function $placeOf(key: NodeKey): string {
  const node = $getNodeByKey(key);
  return $isTopLevel(node) ? `${node.__prev}<${node.__next}` : '';
}

const $order = (): BlockId[] => $topLevelBlocks().flatMap((node) => $blockIdOf(node) ?? []);
