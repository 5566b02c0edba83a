import type { House } from '../../shared/domain/house';
import type { ArticleId, SourceId } from '../../shared/domain/ids';
import type { Source } from '../../shared/domain/source';
import { canonicalAddress } from '../../shared/text/address';
import type { Library } from '../library/library';
import { exampleIn, isIn, type Quarry } from './quarry';
import { surveyRecord, type EntrySeen } from './surveyRecord';

/** An entry of the library's own record, with the article for which a page was captured. */
export interface LibraryEntrySeen extends EntrySeen {
  readonly articleId: ArticleId | null;
}

/** A source that holds it: it goes where its address does, and loses the words otherwise. */
export interface SourceSeen {
  readonly id: SourceId;
  readonly name: string;
  readonly example: string;
  readonly goes: boolean;
}

/** Where the library holds it beside its articles. */
export interface LibrarySurvey {
  readonly entries: readonly LibraryEntrySeen[];
  readonly house: string | null;
  readonly sources: readonly SourceSeen[];
}

export async function surveyLibrary(
  quarry: Quarry,
  library: Pick<Library, 'record' | 'sources' | 'house'>,
): Promise<LibrarySurvey> {
  const sources = (await library.sources.all()).flatMap((source) => sourceSeen(quarry, source));
  const leaving = new Set(sources.filter(({ goes }) => goes).map(({ id }) => id));
  const addresses = new Set(
    (await library.sources.all()).filter(({ id }) => leaving.has(id)).map(({ address }) => address),
  );
  const seen = new Map((await surveyRecord(quarry, library.record)).map((entry) => [entry.seq, entry]));
  const entries = (await library.record.entries()).flatMap((entry): LibraryEntrySeen[] => {
    const { seq, kind, content } = entry;
    const found = seen.get(seq);
    const isOfSource =
      (kind === 'captureMade' && leaving.has(content.sourceId)) ||
      (kind === 'captureFailed' && addresses.has(canonicalAddress(content.requestedAddress) ?? ''));
    if (found === undefined && !isOfSource) return [];
    const articleId = kind === 'captureMade' || kind === 'captureFailed' ? content.articleId : null;
    const example = found?.example ?? (isOfSource ? addressOf(entry.content) : null);
    return [{ seq, kind, objects: found?.objects ?? [], example, articleId }];
  });
  return { entries, sources, house: exampleIn(quarry, textOf(library.house())) };
}

const addressOf = (content: object): string =>
  'requestedAddress' in content ? String(content.requestedAddress) : '';

export const textOf = ({
  name,
  contact,
  siteName,
  siteAddress,
  dictionary = [],
}: House): readonly string[] => [name, contact, siteName, siteAddress, ...dictionary];

function sourceSeen(quarry: Quarry, source: Source): SourceSeen[] {
  const { id, name, note, address } = source;
  const goes = quarry.isSource(id) || isIn(quarry, address);
  const example = exampleIn(quarry, [name, note, address]) ?? (goes ? name || address : null);
  return example === null ? [] : [{ id, name: name || address, example, goes }];
}
