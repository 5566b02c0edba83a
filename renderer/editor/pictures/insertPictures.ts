import { HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import type { Picture } from '../../../shared/domain/picture';
import { $insertWholeBlocks } from '../decorations/insertWholeBlocks';
import { $createPicture } from './PictureNode';

/** Puts pictures into the text in one step, after the block of that key, or in its place where it is an empty paragraph. */
export function insertPictures(
  editor: LexicalEditor,
  pictures: readonly Picture[],
  place: NodeKey | null,
): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(() => $insertWholeBlocks(pictures.map($createPicture), place), { tag: HISTORY_PUSH_TAG });
}
