import { $getRoot, $isRootNode, HISTORIC_TAG, $getNodeByKey, type LexicalEditor } from 'lexical';
import type { UpdateListenerPayload } from 'lexical';
import type { Block, BlockContent, Body } from '../../shared/domain/body';
import type { BlockId } from '../../shared/domain/ids';
import { canonicalJson } from '../../shared/text/canonical';
import type { BodyChange } from '../desk/unsaved';
import { $blockIdOf, $isBlockNode, $topLevelBlocks, LOAD_TAG } from './blockIds';
import { $blockFrom } from './fromLexical';

/** What was last said of the body; the contents are the very objects that were said. */
interface Said {
  readonly blocks: Map<BlockId, BlockContent>;
  order: readonly BlockId[];
}

/** Says what changed after each edit: only the blocks that did, and the order only when it did. */
export class Changes {
  private readonly said: Said = { blocks: new Map(), order: [] };

  constructor(
    private readonly editor: LexicalEditor,
    private readonly say: (change: BodyChange) => void,
  ) {}

  /** Starts over from a body that was just loaded; says at once what the editor had to put in order. */
  begin(body: Body): void {
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
      else this.sayDirty(update);
    });
  }

  private sayDirty(update: UpdateListenerPayload): void {
    const { editorState, prevEditorState, dirtyElements, dirtyLeaves } = update;
    const rootBefore = prevEditorState.read($getRoot);
    editorState.read(() => {
      const dirty = [...dirtyElements.keys(), ...dirtyLeaves].flatMap((key) => {
        const node = $getNodeByKey(key);
        return $isBlockNode(node) && $isRootNode(node.getParent()) ? ($blockFrom(node) ?? []) : [];
      });
      const isNew = dirty.some(({ id }) => !this.said.blocks.has(id));
      // The root is copied only when a block came, went or moved.
      this.report(dirty, isNew || rootBefore !== $getRoot() ? $order() : null);
    });
  }

  private sayWhole(): void {
    this.editor.getEditorState().read(() => {
      const all = $topLevelBlocks().flatMap((node) => $blockFrom(node) ?? []);
      this.report(all, $order());
    });
  }

  private report(blocks: readonly Block[], order: readonly BlockId[] | null): void {
    const changed = blocks.filter(({ id, content }) => !isSame(this.said.blocks.get(id), content));
    const isReordered = order !== null && !isSame(this.said.order, order);
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

const $order = (): BlockId[] => $topLevelBlocks().flatMap((node) => $blockIdOf(node) ?? []);

/** Equal whatever the order of their keys: the disk writes them sorted. */
const isSame = (before: unknown, now: unknown): boolean =>
  before !== undefined && canonicalJson(before) === canonicalJson(now);
