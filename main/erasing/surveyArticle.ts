import type { Draft } from '../../shared/domain/article';
import { foldPreservation } from '../../shared/domain/foldPreservation';
import type { ArticleId, Seq, Sha256 } from '../../shared/domain/ids';
import { objectsNamedIn } from '../../shared/domain/objectsNamedIn';
import type { Article } from '../drafts/article';
import { exampleIn, type Quarry } from './quarry';
import { surveyRecord, type EntrySeen } from './surveyRecord';

/** Where an article holds what is to vanish. */
export interface ArticleSurvey {
  readonly id: ArticleId;
  readonly headline: string;
  readonly isPreserved: boolean;
  /** Some of the draft's text, and of her notes, around it. */
  readonly draft: string | null;
  readonly notes: string | null;
  readonly draftObjects: readonly Sha256[];
  readonly entries: readonly EntrySeen[];
  /** Entries that nobody can look into. */
  readonly unreadable: readonly Seq[];
}

/** Looks through an article's draft and record. */
export async function surveyArticle(
  quarry: Quarry,
  article: Pick<Article, 'id' | 'draft' | 'record'>,
): Promise<ArticleSurvey> {
  const { snapshot, notes }: Draft = article.draft();
  const entries = await article.record.entries();
  return {
    id: article.id,
    headline: snapshot.fields.headline,
    isPreserved: foldPreservation(entries) !== null,
    draft: exampleIn(quarry, textOf(snapshot)),
    notes: exampleIn(quarry, notes),
    draftObjects: [...objectsNamedIn(snapshot)],
    entries: await surveyRecord(quarry, article.record),
    unreadable: await article.record.unreadable(),
  };
}

/** What of a snapshot she wrote: an id or a kind that looks like it is nothing that could be cut. */
function textOf({ fields, body, notices, publication }: Draft['snapshot']): unknown {
  const { kicker, headline, standfirst, slug, byline } = fields;
  return [
    [kicker, headline, standfirst, slug, byline],
    body.map(({ content }) => content),
    notices.map(({ text }) => text),
    publication,
  ];
}
