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
}

/** What goes: a pure choice over what was seen. */
export interface Decision {
  readonly articles: readonly ArticleDecision[];
  readonly libraryEntries: readonly Seq[];
  readonly sources: readonly SourceId[];
  /** The files of `objects/` that hold it: an entry that names one of them goes too. */
  readonly holding: ReadonlySet<Sha256>;
  /** All files of `objects/` that are removed: those, and what was kept with them and nothing else names. */
  readonly objects: ReadonlySet<Sha256>;
  /** The files beside objects that are removed whole. */
  readonly files: readonly FileSeen[];
  /** Whose packs are written anew, though no entry is lost: an article's, or with null the library's own. */
  readonly remains: readonly (ArticleId | null)[];
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
  const preserved = new Set(survey.articles.filter(({ isPreserved }) => isPreserved).map(({ id }) => id));
  const isLocked = (path: string): boolean => [...preserved].some((id) => path.includes(id));
  const locked = new Set(namedByPreserved(survey, preserved));
  const open = survey.articles.filter(({ isPreserved }) => !isPreserved);
  const own = survey.library.entries.filter((entry) => !isOf(entry, preserved));
  const holding = new Set(
    survey.files.flatMap(({ sha256 }) => (sha256 !== null && !locked.has(sha256) ? sha256 : [])),
  );
  const entries = [...own, ...open.flatMap((article) => article.entries)];
  const staying = new Set(entries.filter((entry) => !goes(entry, holding)).flatMap(({ objects }) => objects));
  for (const { draftObjects } of open) for (const object of draftObjects) staying.add(object);
  const along = entries
    .filter((entry) => TAKES_ITS_FILES_ALONG.has(entry.kind) && goes(entry, holding))
    .flatMap(({ objects }) => objects.filter((object) => !staying.has(object) && !locked.has(object)));
  const remains = survey.files.filter(({ place, path }) => place === 'packRemains' && !isLocked(path));
  return {
    articles: open.map((article) => decideArticle(article, holding)).filter(isTouched),
    libraryEntries: own.filter((entry) => goes(entry, holding)).map(({ seq }) => seq),
    sources: survey.library.sources.filter((source) => source.goes).map(({ id }) => id),
    holding,
    objects: new Set([...holding, ...along]),
    files: survey.files.filter(({ place, path }) => GOES.has(place) && !isLocked(path)),
    remains: [...new Set(remains.map(({ articleId }) => articleId))],
  };
}

const isOf = ({ articleId }: LibraryEntrySeen, articles: ReadonlySet<ArticleId>): boolean =>
  articleId !== null && articles.has(articleId);

const GOES = new Set<FileSeen['place']>(['copy', 'quarantine', 'unfinishedFile']);

/** Whether an entry loses its content. */
export const goes = ({ kind, example, objects }: EntrySeen, gone: ReadonlySet<Sha256>): boolean =>
  example !== null || (!STAYS_WITHOUT_ITS_FILES.has(kind) && objects.some((object) => gone.has(object)));

/** What a preserved article names is preserved with it. */
function namedByPreserved(survey: Survey, preserved: ReadonlySet<ArticleId>): Sha256[] {
  const articles = survey.articles.filter(({ isPreserved }) => isPreserved);
  const captures = survey.library.entries.filter((entry) => isOf(entry, preserved));
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
