import type { LexicalEditor, NodeKey } from 'lexical';
import { create } from 'zustand';
import type { BlockId } from '../../../shared/domain/ids';
import type { Picture } from '../../../shared/domain/picture';
import type { Result } from '../../../shared/errors/failure';
import { reportTrouble } from '../../desk/trouble';
import { track } from '../../desk/underway';
import type { Cut } from '../../pictures/cut';
import { PICTURE_FILES } from '../../pictures/pictureAddress';
import { recutPicture, takeInPicture, turnPicture } from '../../pictures/takeIn';
import { chooseFile } from '../../ui/chooseFile';
import { blockIdOfKey } from '../blockIds';
import { changePicture, homeNow } from './home';
import { sayLeftBehind } from './intake';

/** The pictures that are worked on, here and in articles that have left the desk. */
const useBusy = create<ReadonlySet<BlockId>>(() => new Set());

/**
 * What takes a moment: turning, cropping, replacing. One at a time; words typed meanwhile stay, and when she goes on to
 * another article it still ends in this one.
 */
export function usePictureWork(editor: LexicalEditor, nodeKey: NodeKey, picture: Picture) {
  const blockId = blockIdOfKey(editor, nodeKey);
  const isBusy = useBusy((busy) => blockId !== null && busy.has(blockId));
  const begin = (make: () => Promise<Result<Partial<Picture>>>): void => {
    if (!isBusy && blockId !== null) void track(work(blockId, picture, make));
  };
  return {
    isBusy,
    crop: (cut: Cut) => begin(() => recutPicture(picture, cut)),
    turn: (by: 90 | 270) => begin(() => turnPicture(picture, by)),
    replace: async () => {
      const file = await chooseFile(PICTURE_FILES);
      if (file) begin(() => replacement(file));
    },
  };
}

async function work(
  blockId: BlockId,
  { caption }: Picture,
  make: () => Promise<Result<Partial<Picture>>>,
): Promise<void> {
  const home = homeNow();
  if (home === null) return;
  useBusy.setState((busy) => new Set([...busy, blockId]), true);
  const made = await make();
  useBusy.setState((busy) => new Set([...busy].filter((one) => one !== blockId)), true);
  if (!made.ok) return reportTrouble(made.failure);
  const changed = await changePicture(home, blockId, (now) => ({ ...withoutCut(now), ...made.value }));
  if (!changed.ok) sayLeftBehind([caption].filter(Boolean));
}

function withoutCut({ turn: _turn, crop: _crop, ...rest }: Picture): Picture {
  return rest;
}

/** Another file under the same words. */
async function replacement(file: File): Promise<Result<Partial<Picture>>> {
  const taken = await takeInPicture(file);
  if (!taken.ok) return taken;
  const { object, width, height, original } = taken.value.picture;
  return { ok: true, value: { object, width, height, original } };
}
