import type { ErasureFound, ErasurePlace, FoundPlace } from '../../shared/domain/erasing';
import type { ArticleId } from '../../shared/domain/ids';
import { goes, type Decision, type Survey } from './decide';
import type { ArticleSurvey } from './surveyArticle';
import type { EntrySeen } from './surveyRecord';

/** What she is shown before anything goes, and after: each place with its count and some of it in its surroundings. */
export function describe(survey: Survey, decision: Decision): ErasureFound {
  const cast = (place: ErasurePlace, examples: readonly (string | null)[], more: Partial<FoundPlace> = {}) =>
    examples.length === 0
      ? []
      : [
          {
            place,
            articleId: null,
            headline: '',
            goes: true,
            ...more,
            count: examples.length,
            examples: examples.filter((example) => example !== null).slice(0, MOST_EXAMPLES),
          },
        ];
  const fromArticles = survey.articles.flatMap((article) => {
    const more = { articleId: article.id, headline: article.headline, goes: !article.isPreserved };
    return [...articlePlaces(survey, decision, article)].flatMap(([place, examples]) =>
      cast(place, examples, more),
    );
  });
  const isShown = (id: ArticleId): boolean => fromArticles.some(({ articleId }) => articleId === id);
  const { house, sources, entries } = survey.library;
  const going = new Set(decision.sources);
  const named = (place: ErasurePlace) =>
    survey.files.filter((file) => file.place === place && file.articleId === null).map(({ path }) => path);
  const ofLibrary = (isGoing: boolean): FoundPlace[] => {
    const seqs = new Set(isGoing ? decision.libraryEntries : decision.preserved);
    const meant = entries.filter(({ seq }) => seqs.has(seq));
    const ofSources = sources.filter(({ id }) => going.has(id) === isGoing);
    const more = { goes: isGoing };
    return [
      ...cast(
        'source',
        ofSources.map(({ example }) => example),
        more,
      ),
      ...cast('capture', examplesOf(meant, isCapture), more),
      ...cast(
        'otherEntry',
        examplesOf(meant, (entry) => !isCapture(entry)),
        more,
      ),
    ];
  };
  const places: FoundPlace[] = [
    ...fromArticles,
    ...cast('houseStyle', house === null ? [] : [house]),
    ...ofLibrary(true),
    ...cast(
      'file',
      [...decision.objects].map(() => null),
    ),
    ...cast('copy', named('copy')),
    ...cast('quarantine', named('quarantine')),
    ...cast('unfinishedFile', named('unfinishedFile')),
    ...cast(
      'packRemains',
      decision.libraryEntries.length > 0 || !decision.remains.includes(null) ? [] : [null],
    ),
    ...ofLibrary(false),
    ...cast('publishedPage', named('publishedPage'), { goes: false }),
    ...cast('foreignFile', named('foreignFile'), { goes: false }),
    ...cast('appFile', survey.appFiles, { goes: false }),
  ];
  const isKept = places.some(({ place, goes }) => !goes && KEPT_WITH_AN_ARTICLE.has(place));
  const preserved = survey.articles.filter(({ isPreserved, id }) => isPreserved && (isKept || isShown(id)));
  return { places, preserved: preserved.map(({ id, headline }) => ({ articleId: id, headline })) };
}

const MOST_EXAMPLES = 5;
const KEPT_WITH_AN_ARTICLE = new Set<ErasurePlace>(['source', 'capture']);

const isCapture = ({ kind }: EntrySeen): boolean => kind === 'captureMade' || kind === 'captureFailed';

const examplesOf = (entries: readonly EntrySeen[], isMeant: (entry: EntrySeen) => boolean) =>
  entries.filter(isMeant).map(({ example }) => example);

function articlePlaces(
  survey: Survey,
  decision: Decision,
  article: ArticleSurvey,
): ReadonlyMap<ErasurePlace, (string | null)[]> {
  const places = new Map<ErasurePlace, (string | null)[]>();
  const add = (place: ErasurePlace, example: string | null): void =>
    void places.set(place, [...(places.get(place) ?? []), example]);
  for (const passage of article.draft) add('draft', passage);
  for (const passage of article.notes) add('notes', passage);
  const leaving = article.entries.filter((entry) => goes(entry, decision.holding));
  for (const entry of leaving) add(placeOf(entry), entry.example);
  const files = survey.files.filter(({ articleId }) => articleId === article.id);
  for (const { place, path } of files) {
    if (place !== 'packRemains') add(place, path);
    else if (leaving.length === 0) add(place, null);
  }
  if (places.size > 0) for (const _ of article.unreadable) add('unreadableEntry', null);
  return places;
}

function placeOf({ kind }: EntrySeen): ErasurePlace {
  if (kind === 'revisionKept') return 'revision';
  if (kind === 'correctionLogged') return 'correction';
  return kind.startsWith('edition') ? 'edition' : 'otherEntry';
}
