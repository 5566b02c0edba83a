import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { Picture } from '../../../shared/domain/picture';
import { $isPicture } from './PictureNode';

/** Whether a change is a step of the undo history by itself, or goes on with the one before. */
export type Step = 'own' | 'sameAsBefore';

/** Changes a picture as it is now; what is left empty is absent. Nothing where it is gone. */
export function editPicture(
  editor: LexicalEditor,
  key: NodeKey,
  change: (picture: Picture) => Picture,
  step: Step = 'own',
): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isPicture(node)) node.setPicture(change(node.getPicture()));
    },
    // At once: a field that shows what was typed late loses its caret.
    { discrete: true, tag: step === 'own' ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG },
  );
}

/** The words that go with a picture, all of them text. */
export type PictureWords = Required<
  Pick<Picture, 'alternativeText' | 'caption' | 'credit' | 'licence' | 'rightsHolder' | 'permission'>
>;

/** A picture that adorns says nothing to those who do not see it. */
export function adorning(picture: Picture, isDecorative: boolean): Picture {
  const { isDecorative: _before, ...rest } = picture;
  return isDecorative ? { ...rest, alternativeText: '', isDecorative: true } : rest;
}

/** A picture with one of its words changed: of its rights nothing is kept that is empty. */
export function reworded(picture: Picture, field: keyof PictureWords, text: string): Picture {
  if (field === 'alternativeText' || field === 'caption' || field === 'credit')
    return { ...picture, [field]: text };
  const { [field]: _before, ...rest } = picture;
  return text === '' ? rest : { ...rest, [field]: text };
}
