import { join } from 'node:path';
import type { ArticleId } from '../../shared/domain/ids';
import { EARLIER } from '../storage/earlierCopy';
import { bytesHold } from './bytesHold';
import type { ErasingPlace } from './find';
import type { Quarry } from './quarry';
import { filesIn } from './surveyFiles';

/** Cutting a draft that an earlier version wrote has just kept a copy of it, with what is to vanish: that goes at once. */
export async function eraseEarlierCopies(
  { library, disk }: ErasingPlace,
  quarry: Quarry,
  id: ArticleId,
): Promise<void> {
  for await (const path of filesIn(disk, library.path, `articles/${id}/${EARLIER}`)) {
    const bytes = await disk.readIfThere(join(library.path, path));
    if (bytes !== null && quarry.isText && bytesHold(quarry, bytes)) {
      await disk.remove(join(library.path, path));
    }
  }
}
