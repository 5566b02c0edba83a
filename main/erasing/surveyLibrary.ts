import type { LibraryEntry } from '../../shared/domain/entries';
import type { House } from '../../shared/domain/house';
import type { ArticleId, SourceId } from '../../shared/domain/ids';
import type { Source } from '../../shared/domain/source';
import { canonicalAddress } from '../../shared/text/address';
import { everyEntry } from '../record/branches';
import type { Library } from '../library/library';
import { exampleIn, isIn, type Quarry } from './quarry';
import { surveyRecord, type EntrySeen } from './surveyRecord';

/** An entry of the library's own record, with the article for which a page was captured. */
export interface LibraryEntrySeen extends EntrySeen {
  readonly articleId: ArticleId | null;
  /** The canonical address that was captured; null for what is no capture. */
  readonly address: string | null;
}

/** A source that holds it: it goes where its address does, and loses the words otherwise. */
export interface SourceSeen {
  readonly id: SourceId;
  readonly address: string;
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
  const leaving = new Set(sources.filter(({ goes }) => goes).map(({ address }) => address));
  const seen = new Map((await surveyRecord(quarry, library.record)).map((entry) => [entry.seq, entry]));
  const entries = (await everyEntry(library.record)).flatMap((entry): LibraryEntrySeen[] => {
    const { seq, kind } = entry;
    const found = seen.get(seq);
    const { articleId, address } = captureOf(entry);
    const isOfSource = address !== null && (leaving.has(address) || quarry.isSource(address));
    if (found === undefined && !isOfSource) return [];
    const example = found?.example ?? (isOfSource ? address : null);
    return [{ seq, kind, objects: found?.objects ?? [], example, articleId, address }];
  });
  return { entries, sources, house: exampleIn(quarry, textOf(library.house())) };
}

function captureOf({ kind, content }: LibraryEntry): Pick<LibraryEntrySeen, 'articleId' | 'address'> {
  if (kind !== 'captureMade' && kind !== 'captureFailed') return { articleId: null, address: null };
  const { articleId, requestedAddress } = content;
  return { articleId, address: canonicalAddress(requestedAddress) ?? requestedAddress };
}

export const textOf = ({
  name,
  contact,
  siteName,
  siteAddress,
  dictionary = [],
}: House): readonly string[] => [name, contact, siteName, siteAddress, ...dictionary];

/** What she or the page says in it can be cut out; where anything else of it holds the words, all of it goes. */
function sourceSeen(quarry: Quarry, source: Source): SourceSeen[] {
  const { id, name, note, address, createdAt: _, ...others } = source;
  const goes = quarry.isSource(address) || isIn(quarry, [address, Object.values(others)]);
  const example = exampleIn(quarry, [name, note, address]) ?? (goes ? name || address : null);
  return example === null ? [] : [{ id, address, name: name || address, example, goes }];
}
