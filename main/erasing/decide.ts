import type { ArticleId, Seq, Sha256, SourceId } from '../../shared/domain/ids';
import type { ArticleSurvey } from './surveyArticle';
import type { FileSeen } from './surveyFiles';
import type { LibraryEntrySeen, LibrarySurvey } from './surveyLibrary';
import type { EntrySeen } from './surveyRecord';

/** All that was seen, before anything is decided. */
export interface Survey {
  readonly articles: readonly ArticleSurvey[];
  readonly library: LibrarySurvey;
  readonly files: readonly FileSeen[];
  /** The files in the app's own folder that hold it, and are not thrown away. */
  readonly appFiles: readonly string[];
}

/** What goes: a pure choice over what was seen. */
export interface Decision {
  readonly articles: readonly ArticleDecision[];
  readonly libraryEntries: readonly Seq[];
  /** The sources that go, or lose the words. */
  readonly sources: readonly SourceId[];
  /** The files of `objects/` that hold it: an entry that names one of them goes too. */
  readonly holding: ReadonlySet<Sha256>;
  /** All files of `objects/` that are removed: those, and what was kept with them and nothing else names. */
  readonly objects: ReadonlySet<Sha256>;
  /** The files beside objects that are removed whole. */
  readonly files: readonly FileSeen[];
  /** Whose packs are written anew, though no entry is lost: an article's, or with null the library's own. */
  readonly remains: readonly (ArticleId | null)[];
  /** The library's entries that would go, if a preserved article did not need them. */
  readonly preserved: readonly Seq[];
}

export interface ArticleDecision {
  readonly id: ArticleId;
  readonly isCut: boolean;
  readonly entries: readonly Seq[];
  /** Files that go though an entry that stays names them. */
  readonly objects: readonly Sha256[];
}

/** An edition stays on record though its pages go: that something is out there, and where, must never be forgotten by itself. */
const STAYS_WITHOUT_ITS_FILES = new Set(['editionSent']);
/** What was kept of a page goes as one, and so does an imported file that was named after it. */
const TAKES_ITS_FILES_ALONG = new Set(['captureMade', 'articleCreated']);

export function decide(survey: Survey): Decision {
  const isLocked = lockOf(survey);
  const locked = new Set(namedByPreserved(survey, isLocked));
  const open = survey.articles.filter(({ isPreserved }) => !isPreserved);
  const own = survey.library.entries.filter((entry) => !isLocked.entry(entry));
  const holding = new Set(
    survey.files.flatMap(({ sha256 }) => (sha256 !== null && !locked.has(sha256) ? sha256 : [])),
  );
  const entries = [...own, ...open.flatMap((article) => article.entries)];
  const staying = new Set(entries.filter((entry) => !goes(entry, holding)).flatMap(({ objects }) => objects));
  for (const { draftObjects } of open) for (const object of draftObjects) staying.add(object);
  const along = entries
    .filter((entry) => TAKES_ITS_FILES_ALONG.has(entry.kind) && goes(entry, holding))
    .flatMap(({ objects }) => objects.filter((object) => !staying.has(object) && !locked.has(object)));
  const preserved = survey.library.entries.filter((entry) => isLocked.entry(entry) && goes(entry, holding));
  // What preserved articles need of the library's own record is found in its pack for good reason.
  const remains = survey.files.filter(
    ({ place, path, articleId }) =>
      place === 'packRemains' && !isLocked.path(path) && (articleId !== null || preserved.length === 0),
  );
  const { sources } = survey.library;
  const articles = open.map((article) => decideArticle(article, holding)).filter(isTouched);
  return {
    articles,
    libraryEntries: own.filter((entry) => goes(entry, holding)).map(({ seq }) => seq),
    sources: sources.filter(({ address }) => !isLocked.address(address)).map(({ id }) => id),
    holding,
    objects: new Set([...holding, ...along]),
    files: survey.files.filter(({ place, path }) => GOES.has(place) && !isLocked.path(path)),
    remains: [...new Set(remains.map(({ articleId }) => articleId))],
    preserved: preserved.map(({ seq }) => seq),
  };
}

/** What belongs to a preserved article: itself, the pages that it links to, and what was captured of them or for it. */
function lockOf({ articles, library }: Survey) {
  const preserved = articles.filter(({ isPreserved }) => isPreserved);
  const ids = new Set(preserved.map(({ id }) => id));
  const isFor = ({ articleId }: LibraryEntrySeen): boolean => articleId !== null && ids.has(articleId);
  const captured = library.entries.filter(isFor).flatMap(({ address }) => address ?? []);
  const addresses = new Set([...preserved.flatMap(({ links }) => links), ...captured]);
  const isAddress = (address: string | null): boolean => address !== null && addresses.has(address);
  return {
    address: isAddress,
    entry: (entry: LibraryEntrySeen): boolean => isFor(entry) || isAddress(entry.address),
    path: (path: string): boolean => [...ids].some((id) => path.includes(id)),
  };
}

const GOES = new Set<FileSeen['place']>(['copy', 'quarantine', 'unfinishedFile']);

/** Whether an entry loses its content. */
export const goes = ({ kind, example, objects }: EntrySeen, gone: ReadonlySet<Sha256>): boolean =>
  example !== null || (!STAYS_WITHOUT_ITS_FILES.has(kind) && objects.some((object) => gone.has(object)));

/** What a preserved article names is preserved with it. */
function namedByPreserved(survey: Survey, isLocked: ReturnType<typeof lockOf>): Sha256[] {
  const articles = survey.articles.filter(({ isPreserved }) => isPreserved);
  const captures = survey.library.entries.filter(isLocked.entry);
  return [
    ...articles.flatMap(({ draftObjects }) => draftObjects),
    ...[...articles.flatMap(({ entries }) => entries), ...captures].flatMap((entry) => entry.objects),
  ];
}

/** What goes of one article, when these files go. */
export function decideArticle(article: ArticleSurvey, gone: ReadonlySet<Sha256>): ArticleDecision {
  const { id, draft, notes, draftObjects, entries } = article;
  const staying = entries.filter((entry) => !goes(entry, gone));
  return {
    id,
    isCut: draft.length > 0 || notes.length > 0 || draftObjects.some((object) => gone.has(object)),
    entries: entries.filter((entry) => goes(entry, gone)).map(({ seq }) => seq),
    objects: [...new Set(staying.flatMap(({ objects }) => objects))].filter((object) => gone.has(object)),
  };
}

const isTouched = ({ isCut, entries, objects }: ArticleDecision): boolean =>
  isCut || entries.length > 0 || objects.length > 0;
