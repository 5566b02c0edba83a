import type { LexicalEditor } from 'lexical';
import type { ArticleId, BlockId } from '../../../shared/domain/ids';
import type { Picture } from '../../../shared/domain/picture';
import { ok, type Result } from '../../../shared/errors/failure';
import { changeAbsent } from '../../desk/absentArticle';
import { isMine } from '../../desk/ownership';
import { followArticle, useSession } from '../../desk/session';
import type { BodyChange } from '../../desk/unsaved';
import type { Body } from '../../../shared/domain/body';
import { $blockById } from '../blockIds';
import { editPicture } from './editPicture';
import { insertPictures } from './insertPictures';
import { changedInBody, placedInBody, type ReadyPicture } from './placing';

/** The article that is written in, and how often it was changed here. */
interface Shown {
  readonly editor: LexicalEditor;
  readonly articleId: ArticleId;
  edits: number;
}

/** The article that a picture was begun in: there it ends, wherever she went on to. */
export interface Home {
  readonly articleId: ArticleId;
  readonly edits: number;
}

let shown: Shown | null = null;

/** Says which article the editor shows, until it shows another. */
export function showArticle(editor: LexicalEditor, articleId: ArticleId): () => void {
  const now: Shown = { editor, articleId, edits: 0 };
  shown = now;
  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) now.edits += 1;
  });
  return () => {
    stop();
    if (shown === now) shown = null;
  };
}

/** Where a picture that is begun now belongs; null while no article is written in. */
export const homeNow = (): Home | null => shown && { articleId: shown.articleId, edits: shown.edits };

/**
 * Puts pictures into the article that they were begun in. They are selected where she has done nothing since; with a paste
 * that they came with they are one step, as long as nothing came between.
 */
export function putPictures(
  home: Home,
  ready: readonly ReadyPicture[],
  isOfPaste: boolean,
): Promise<Result<void>> {
  return changeHome(
    home,
    ({ editor, edits }) => {
      const isUntouched = edits === home.edits;
      const step = isOfPaste && isUntouched ? 'sameAsBefore' : 'own';
      insertPictures(editor, ready, { step, isSelected: isUntouched && !isOfPaste });
    },
    (body) => placedInBody(body, ready),
  );
}

/** Changes a picture of an article; nothing where she has taken it out meanwhile. */
export function changePicture(
  home: Home,
  blockId: BlockId,
  change: (picture: Picture) => Picture,
): Promise<Result<void>> {
  return changeHome(
    home,
    ({ editor }) => {
      const key = editor.read(() => $blockById(blockId)?.getKey());
      if (key !== undefined) editPicture(editor, key, change);
    },
    (body) => changedInBody(body, blockId, change),
  );
}

/** In the editor, so that it can be undone; where the article lies on no desk of this window, on disk. */
async function changeHome(
  { articleId }: Home,
  inEditor: (shown: Shown) => void,
  onDisk: (body: Body) => BodyChange | null,
): Promise<Result<void>> {
  if (shown?.articleId === articleId && isMine()) return ok(inEditor(shown));
  const changed = await changeAbsent(articleId, onDisk);
  // She may have come back in between.
  if (changed.ok && useSession.getState().draft?.id === articleId) await followArticle();
  return changed;
}
