import { z } from 'zod';
import { readChecked } from '../storage/checkedJson';
import { draftPath, type ArticlePlace } from './articleFolder';

/** As much of a draft as is read of one that is not understood. */
const headed = z.looseObject({
  snapshot: z.looseObject({ fields: z.looseObject({ headline: z.string() }) }),
});

/** What an article is called, whichever Stet wrote it; empty where that cannot be read. */
export async function headlineOnDisk(place: Pick<ArticlePlace, 'disk' | 'folder'>): Promise<string> {
  const bytes = await place.disk.readIfThere(draftPath(place));
  const found = bytes === null ? null : readChecked(bytes);
  const read = found?.kind === 'whole' ? headed.safeParse(found.value) : null;
  return read?.data?.snapshot.fields.headline ?? '';
}
