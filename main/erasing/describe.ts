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
  const captures = survey.library.entries.filter(({ seq }) => decision.libraryEntries.includes(seq));
  const { house, sources } = survey.library;
  const named = (place: ErasurePlace) =>
    survey.files.filter((file) => file.place === place && file.articleId === null).map(({ path }) => path);
  const places: FoundPlace[] = [
    ...fromArticles,
    ...cast('houseStyle', house === null ? [] : [house]),
    ...cast(
      'source',
      sources.map(({ example }) => example),
    ),
    ...cast('capture', examplesOf(captures, isCapture)),
    ...cast(
      'otherEntry',
      examplesOf(captures, (entry) => !isCapture(entry)),
    ),
    ...cast(
      'file',
      [...decision.objects].map(() => null),
    ),
    ...cast('quarantine', named('quarantine')),
    ...cast('unfinishedFile', named('unfinishedFile')),
    ...cast(
      'packRemains',
      named('packRemains').map(() => null),
    ),
    ...cast('publishedPage', named('publishedPage'), { goes: false }),
    ...cast('foreignFile', named('foreignFile'), { goes: false }),
  ];
  const preserved = fromArticles.filter((place) => !place.goes);
  return { places, preserved: namesOf(preserved) };
}

const MOST_EXAMPLES = 5;

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

function namesOf(places: readonly FoundPlace[]): ErasureFound['preserved'] {
  const names = new Map<ArticleId, string>();
  for (const { articleId, headline } of places) if (articleId !== null) names.set(articleId, headline);
  return [...names].map(([articleId, headline]) => ({ articleId, headline }));
}
