import type { ErasureAim, ErasureFound } from '../../shared/domain/erasing';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { Library } from '../library/library';
import type { Disk } from '../storage/disk';
import { decide, type Decision, type Survey } from './decide';
import { describe } from './describe';
import { quarryOf, type Quarry } from './quarry';
import { surveyArticle, type ArticleSurvey } from './surveyArticle';
import { surveyAppFolder } from './surveyAppFolder';
import { surveyFiles } from './surveyFiles';
import { surveyLibrary } from './surveyLibrary';

/** Where something is looked for. */
export interface ErasingPlace {
  readonly library: Library;
  readonly disk: Disk;
  /** The app's own folder, where there is one. */
  readonly appFolder?: string;
}

/** What was looked for, where it is, and what of it goes. */
export interface Found {
  readonly quarry: Quarry;
  readonly survey: Survey;
  readonly decision: Decision;
  readonly shown: ErasureFound;
}

/** Looks through the whole library; changes nothing. */
export async function find(place: ErasingPlace, aim: ErasureAim): Promise<Result<Found>> {
  const quarry = quarryOf(aim);
  if (quarry === null) return fail('badRequest', { reason: 'too few letters' });
  const { library, disk, appFolder } = place;
  const articles: ArticleSurvey[] = [];
  for (const { id } of await library.summaries()) {
    const seen = await library.look(id, (article) => surveyArticle(quarry, article));
    if (!seen.ok) return seen;
    articles.push(seen.value);
  }
  const survey: Survey = {
    articles,
    library: await surveyLibrary(quarry, library),
    files: await surveyFiles(quarry, disk, library.path),
    appFiles: await surveyAppFolder(quarry, disk, appFolder),
  };
  const decision = decide(survey);
  return ok({ quarry, survey, decision, shown: describe(survey, decision) });
}
