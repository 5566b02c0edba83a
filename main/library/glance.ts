import { ARTICLE_ENTRY_KINDS } from '../../shared/domain/entries';
import type { Envelope } from '../../shared/domain/envelope';
import { draftPath, recordPath, type ArticlePlace } from '../drafts/articleFolder';
import { storedDraft } from '../drafts/storedDraft';
import { openChain } from '../storage/chain';
import { readChecked } from '../storage/checkedJson';
import { ignoreDisk } from '../storage/disk';
import { lineOf, type ArticleLine } from './articleLine';
import { countAhead } from './countAhead';

/** The line of an article that no edition was ever intended of, here or in a branch, without reading its contents; null for any other. */
export async function glance(
  place: ArticlePlace,
  now: Date,
  stamp: string | null,
): Promise<ArticleLine | null> {
  try {
    const found = readChecked(await place.disk.read(draftPath(place)));
    const draft = storedDraft.safeParse(found.kind === 'whole' ? found.value : null);
    const chain = await openChain({ ...place, path: recordPath(place), name: `article:${place.id}` });
    const head = chain.head();
    if (!draft.success || head === null) return null;
    const isPlain = chain.links().every(({ envelope, isJoined }) => isJoined && isBeforeEditions(envelope));
    await countAhead(draft.data.snapshot);
    const known = draft.data.head;
    if (!isPlain || chain.links()[known.seq]?.hash !== known.hash) return null;
    return lineOf(draft.data, head, [], now, stamp);
  } catch (error) {
    return ignoreDisk(error);
  }
}

const isBeforeEditions = (envelope: Envelope | null): boolean =>
  envelope !== null &&
  Object.hasOwn(ARTICLE_ENTRY_KINDS, envelope.kind) &&
  envelope.kind !== 'branchKept' &&
  !envelope.kind.startsWith('edition');
