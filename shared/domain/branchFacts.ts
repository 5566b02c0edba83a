import { assertNever } from '../errors/assertNever';
import type { ArticleEntry, ArticleEntryContent, Entry, LibraryEntry, LibraryEntryContent } from './entries';
import type { Seq } from './ids';

/** What a branch of a record says beside the record that goes on. */
export interface KeptBranch<Contents> {
  /** The entry that adopted it. */
  readonly adoptedBy: Seq;
  /** The last entry that both have; null where they have none. */
  readonly from: Seq | null;
  /** The entries that the record itself does not have, under the numbers that they have beside it (`branchSeq`). */
  readonly entries: readonly Entry<Contents>[];
  /** The number, beside the record, of a place in the branch. */
  readonly numberOf: (place: Seq) => Seq;
}

/**
 * What happened to an article on every device, from where a branch left on in the order of time, and within a branch by its
 * sequence. What only says how a record was kept stays with its branch, and so does the Bin.
 */
export const articleFacts = (
  entries: readonly ArticleEntry[],
  branches: readonly KeptBranch<ArticleEntryContent>[],
): readonly ArticleEntry[] =>
  branches.reduce((facts, { from, entries: theirs, numberOf }) => {
    return merged(
      facts,
      theirs.flatMap((entry) => articleFact(entry, numberOf) ?? []),
      from,
    );
  }, entries);

/** What happened in a library on every device: what was captured. */
export const libraryFacts = (
  entries: readonly LibraryEntry[],
  branches: readonly KeptBranch<LibraryEntryContent>[],
): readonly LibraryEntry[] =>
  branches.reduce(
    (facts, { from, entries: theirs }) => merged(facts, theirs.filter(isLibraryFact), from),
    entries,
  );

/** An entry of a branch with the numbers that it names as they are beside the record; null where it stays with its branch. */
function articleFact(entry: ArticleEntry, numberOf: (place: Seq) => Seq): ArticleEntry | null {
  switch (entry.kind) {
    case 'revisionKept': {
      const { from } = entry.content;
      return { ...entry, content: { ...entry.content, from: from === null ? null : numberOf(from) } };
    }
    case 'editionIntended':
    case 'correctionLogged':
      return renumbered(entry, numberOf);
    case 'editionSent': {
      const corrections = entry.content.corrections.map(numberOf);
      return renumbered({ ...entry, content: { ...entry.content, corrections } }, numberOf);
    }
    case 'editionNotSent':
    case 'editionUnknown':
    case 'complaintReceived':
    case 'preserveSet':
    case 'preserveLifted':
      return entry;
    case 'articleCreated':
    case 'articleBinned':
    case 'articleUnbinned':
    case 'branchKept':
    case 'branchPassedOver':
    case 'folded':
    case 'erased':
      return null;
    default:
      return assertNever(entry);
  }
}

type OfRevision = Extract<ArticleEntry, { readonly content: { readonly revision: Seq } }>;

const renumbered = <E extends OfRevision>(entry: E, numberOf: (place: Seq) => Seq): E => ({
  ...entry,
  content: { ...entry.content, revision: numberOf(entry.content.revision) },
});

const isLibraryFact = ({ kind }: LibraryEntry): boolean =>
  kind === 'captureMade' || kind === 'captureFailed' || kind === 'targetConnected';

interface Dated {
  readonly seq: Seq;
  readonly at: string;
}

/** Two lists by time, and each in its own order whatever a clock said; nothing of the second comes before `from`. */
function merged<E extends Dated>(ours: readonly E[], theirs: readonly E[], from: Seq | null): readonly E[] {
  if (theirs.length === 0) return ours;
  const shared = from === null ? 0 : ours.findIndex(({ seq }) => seq === from) + 1;
  const [rest, added] = [timed(ours.slice(shared)), timed(theirs)];
  const all = [...rest, ...added].sort((one, other) => one.time - other.time);
  return [...ours.slice(0, shared), ...all.map(({ entry }) => entry)];
}

/** Each entry with its instant as it counts: the later of its own and the one before, in milliseconds. */
function timed<E extends Dated>(entries: readonly E[]): { readonly entry: E; readonly time: number }[] {
  let latest = -Infinity;
  return entries.map((entry) => {
    latest = Math.max(latest, Date.parse(entry.at));
    return { entry, time: latest };
  });
}
